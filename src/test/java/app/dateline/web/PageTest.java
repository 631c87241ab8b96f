package app.dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {
    private static WebRoom room;

    @BeforeAll
    static void open() {
        room = WebRoom.open();
    }

    @AfterAll
    static void close() {
        room.close();
    }

    @Test
    void thePageHasAllItsWordsAndNothingThatTheBrowserWouldRefuse() {
        HttpResponse<String> page = browse("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.body()).contains("<html lang=\"en\">").doesNotContain("{{", " style=", "<style", "onclick",
                "http://",
                "https://");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/assets/chat.js", "/assets/base.css", "/assets/icon.svg", "/nothing", "/api/topics",
            "/actuator/health"})
    void everyAnswerIsGuarded(String path) {
        HttpResponse<String> response = browse(path);

        assertThat(response.headers().firstValue("Content-Security-Policy")).contains(
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(response.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(response.headers().firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(response.headers().firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
        assertThat(response.headers().firstValue("Permissions-Policy")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/assets/chat.js"})
    void browsersKeepWhatHasNotChanged(String path) {
        String etag = browse(path).headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = room.send(room.to(path).header("If-None-Match", etag));

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.headers().firstValue("Cache-Control")).contains("no-cache");
    }

    @Test
    void peopleGetAPageWhenNothingIsThere() {
        HttpResponse<String> page = browse("/<script>");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.body()).contains("Nothing here", "Go to the chat").doesNotContain("<script>alert", "{{");
    }

    @Test
    void theContainersOwnRefusalsAreProblemsToo() {
        HttpResponse<String> response = room.send(room.to("/error"));

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    private static HttpResponse<String> browse(String path) {
        return room.send(room.to(path.replace("<", "%3C").replace(">", "%3E")).header("Accept", "text/html,*/*;q=0.8"));
    }
}
