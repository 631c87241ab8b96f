package app.dateline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.dateline.testing.TestClock;
import app.dateline.web.WebSettings.Limits;
import java.net.URI;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

class GuardsTest {
    private static final HandlerExceptionResolver NONE = (request, response, handler, failure) -> new ModelAndView();
    private static final WebSettings SETTINGS = new WebSettings(URI.create("https://News.example.org/x"),
            new Limits(60));

    private final TestClock clock = new TestClock("2026-03-03T10:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST", "127.0.0.1", "127.8.9.1", "[::1]", "news.example.org",
            "dateline.localhost", "localhost.", "192.168.1.5", "0.0.0.0", "newsroom", "newsroom.local"})
    void answersToItsOwnNames(String host) {
        assertThatCode(() -> hostGuard().check(request(host))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example", "127.0.0.1.nip.io", "1.2.3.4.5", ""})
    void answersToNoOtherName(String host) {
        assertThatThrownBy(() -> hostGuard().check(request(host)))
                .isInstanceOfSatisfying(Refused.class,
                        refused -> assertThat(refused.status()).isEqualTo(HttpStatus.MISDIRECTED_REQUEST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/ask", "/chat/messages"})
    void looksAtThePathThatTheControllersSee(String path) {
        var request = new MockHttpServletRequest("POST", "/news/%61pi;x/ask");
        request.setServletPath(path);

        assertThat(new BodyGuard(NONE).shouldNotFilter(request)).isFalse();
        assertThat(new RequestLimit(SETTINGS, clock, NONE).shouldNotFilter(request)).isFalse();
        assertThat(new SameSiteGuard(NONE).shouldNotFilter(request)).isEqualTo(path.startsWith("/api/"));
    }

    @Test
    void stopsAClientAboveItsLimitUntilTimeHasPassed() {
        RequestLimit limit = new RequestLimit(SETTINGS, clock, NONE);
        IntStream.range(0, 60).forEach(number -> limit.check(from("203.0.113.5", null)));

        assertThatThrownBy(() -> limit.check(from("203.0.113.5", null))).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.headers().getFirst("Retry-After")).isEqualTo("1"));
        assertThatCode(() -> limit.check(from("203.0.113.6", null))).doesNotThrowAnyException();

        clock.advance(Duration.ofSeconds(1));
        assertThatCode(() -> limit.check(from("203.0.113.5", null))).doesNotThrowAnyException();
    }

    @Test
    void neverStopsTheMachineItselfButThoseBehindItsProxy() {
        RequestLimit limit = new RequestLimit(SETTINGS, clock, NONE);
        IntStream.range(0, 500).forEach(number -> limit.check(from("127.0.0.1", null)));
        IntStream.range(0, 60).forEach(number -> limit.check(from("127.0.0.1", "spoofed" + number + ", 203.0.113.5")));

        assertThatThrownBy(() -> limit.check(from("127.0.0.1", "other, 203.0.113.5"))).isInstanceOf(Refused.class);
    }

    @Test
    void aLimitThatWouldStopReadersIsRefused() {
        assertThatThrownBy(() -> new Limits(59)).hasMessageContaining("dateline.limits.web-per-minute is 59");
    }

    private static HostGuard hostGuard() {
        return new HostGuard(SETTINGS, NONE);
    }

    private static MockHttpServletRequest request(String host) {
        var request = new MockHttpServletRequest("GET", "/");
        request.setServerName(host);
        return request;
    }

    private static MockHttpServletRequest from(String address, @org.jspecify.annotations.Nullable String forwarded) {
        var request = new MockHttpServletRequest("POST", "/api/ask");
        request.setRemoteAddr(address);
        if (forwarded != null) {
            request.addHeader("X-Forwarded-For", forwarded);
        }
        return request;
    }
}
