package app.dateline.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedFetchTest {
    private final SafeFetcher fetcher = new SafeFetcher(new AddressRules(List.of("127.0.0.0/8")));
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void asksWithWhatTheServerSaidOfTheLastCopy() throws FetchFailed {
        handle("/feed", exchange -> {
            boolean isKnown = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))
                    && "Fri, 06 May 2016 13:00:00 GMT".equals(exchange.getRequestHeaders()
                            .getFirst("If-Modified-Since"));
            exchange.getResponseHeaders().add("ETag", "\"v1\"");
            exchange.getResponseHeaders().add("Last-Modified", "Fri, 06 May 2016 13:00:00 GMT");
            send(exchange, isKnown ? 304 : 200, "application/rss+xml", isKnown ? "" : "<rss/>");
        });

        var came = (FeedFetch.Came) fetcher.ask(at("/feed"), Validators.NONE);

        assertThat(came.body().body()).asString(StandardCharsets.UTF_8).isEqualTo("<rss/>");
        assertThat(came.validators()).isEqualTo(new Validators("\"v1\"", "Fri, 06 May 2016 13:00:00 GMT"));
        assertThat(fetcher.ask(at("/feed"), came.validators())).isEqualTo(new FeedFetch.Unchanged(at("/feed")));
    }

    @Test
    void keepsNothingThatCouldNotBeSentBack() {
        assertThat(new Validators("\"\u00fc\"", "a\nb")).isEqualTo(Validators.NONE);
        assertThat(new Validators("x".repeat(501), " ")).isEqualTo(Validators.NONE);
    }

    @Test
    void saysUnchangedOnlyWhereACopyIsThere() {
        handle("/feed", exchange -> send(exchange, 304, "text/xml", ""));

        assertThat(failure(at("/feed")).values()).containsExactly("127.0.0.1", "304");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/rss+xml", "application/atom+xml; charset=utf-8", "application/xml",
            "text/xml", "application/feed+json", "application/json", "text/html", "text/plain"})
    void takesEveryKindThatFeedsComeAs(String kind) throws FetchFailed {
        handle("/feed", exchange -> send(exchange, 200, kind, "<rss/>"));

        assertThat(fetcher.ask(at("/feed"), Validators.NONE)).isInstanceOf(FeedFetch.Came.class);
    }

    @Test
    void takesNoPicture() {
        handle("/feed", exchange -> send(exchange, 200, "image/png", "x"));

        assertThat(failure(at("/feed")).key()).isEqualTo("fetch.kind.feed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            429 | 120                           | 120
            503 | Fri, 06 May 2016 12:00:00 GMT | 0
            429 | 99999999999                   | 2592000""")
    void tellsThePauseThatTheServerAsksFor(int status, String value, long seconds) throws FetchFailed {
        handle("/feed", exchange -> {
            exchange.getResponseHeaders().add("Retry-After", value);
            send(exchange, status, "text/xml", "");
        });

        assertThat(fetcher.ask(at("/feed"), Validators.NONE))
                .isEqualTo(new FeedFetch.Later("127.0.0.1", status, Duration.ofSeconds(seconds)));
    }

    @Test
    void countsAPauseUntilAMomentByTheServersClock() throws FetchFailed {
        ZonedDateTime until = ZonedDateTime.now(ZoneOffset.UTC).plusMinutes(10);
        handle("/feed", exchange -> {
            exchange.getResponseHeaders().add("Retry-After", DateTimeFormatter.RFC_1123_DATE_TIME.format(until));
            send(exchange, 503, "text/xml", "");
        });

        var later = (FeedFetch.Later) fetcher.ask(at("/feed"), Validators.NONE);

        assertThat(later.pause()).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
    }

    @ParameterizedTest
    @CsvSource({"soon, fetch.status", "99999999999, fetch.failed"})
    void aPauseThatCannotBeReadIsNone(String value, String key) {
        handle("/feed", exchange -> {
            exchange.getResponseHeaders().add("Retry-After", value);
            send(exchange, 503, "text/xml", "");
        });

        assertThat(failure(at("/feed")).key()).isEqualTo(key);
    }

    @Test
    void followsAFeedThatHasMovedForGoodAndNoFurther() throws FetchFailed {
        redirect("/old", 301, "/older");
        redirect("/older", 308, "/new");
        redirect("/new", 302, "/today");
        redirect("/today", 301, "/feed");
        handle("/feed", exchange -> send(exchange, 200, "text/xml", "<rss/>"));

        var came = (FeedFetch.Came) fetcher.ask(at("/old"), Validators.NONE);

        assertThat(came.lasting()).isEqualTo(at("/new"));
        assertThat(came.body().address()).hasToString(at("/feed"));
    }

    @Test
    void knowsAFeedThatIsGoneFromOneThatLeadsNowhereToday() throws FetchFailed {
        handle("/gone", exchange -> send(exchange, 410, "text/html", ""));
        redirect("/today", 302, "/gone");

        assertThat(fetcher.ask(at("/gone"), Validators.NONE)).isEqualTo(new FeedFetch.Gone("127.0.0.1"));
        assertThat(failure(at("/today")).values()).containsExactly("127.0.0.1", "410");
    }

    private FetchFailed failure(String address) {
        return catchThrowableOfType(FetchFailed.class, () -> fetcher.ask(address, Validators.NONE));
    }

    private String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void redirect(String path, int status, String to) {
        handle(path, exchange -> {
            exchange.getResponseHeaders().add("Location", to);
            send(exchange, status, "text/html", "");
        });
    }

    private static void send(HttpExchange exchange, int status, String kind, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", kind);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private void handle(String path, com.sun.net.httpserver.HttpHandler handler) {
        server.createContext(path, handler);
    }
}
