package app.dateline.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeFetcherTest {
    private final SafeFetcher fetcher = new SafeFetcher(new AddressRules(List.of("127.0.0.0/8")));
    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch done = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void close() {
        done.countDown();
        server.stop(0);
    }

    @Test
    void fetchesAPage() throws FetchFailed {
        answer("/page", 200, "text/html; charset=windows-1252", "<p>Hello".getBytes(StandardCharsets.UTF_8));

        Fetched page = fetcher.fetch(at("/page"));

        assertThat(page.address()).hasToString(at("/page"));
        assertThat(page.contentType()).isEqualTo("text/html");
        assertThat(page.charset()).isEqualTo("windows-1252");
        assertThat(page.body()).asString(StandardCharsets.UTF_8).isEqualTo("<p>Hello");
    }

    @Test
    void followsRedirectsAndTellsWhereThePageIs() throws FetchFailed {
        redirect("/old", "/newer");
        redirect("/newer", at("/page"));
        answer("/page", 200, "text/plain", "Hello".getBytes(StandardCharsets.UTF_8));

        assertThat(fetcher.fetch(at("/old")).address()).hasToString(at("/page"));
    }

    @Test
    void givesUpAfterFiveRedirects() {
        redirect("/round", "/round");

        assertThat(failure(at("/round")).key()).isEqualTo("fetch.redirects");
        assertThat(requests).hasValue(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "2130706433", "[::ffff:127.0.0.1]", "127.1"})
    void connectsToNoPrivateAddressHoweverItIsWritten(String host) throws IOException {
        SafeFetcher strict = new SafeFetcher(new AddressRules(List.of()));
        try (ServerSocket listening = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            listening.setSoTimeout(1);

            FetchFailed failed = failure(strict, "http://" + host + ":" + listening.getLocalPort() + "/");

            assertThat(failed.key()).isEqualTo("fetch.closed");
            assertThat(catchThrowableOfType(java.net.SocketTimeoutException.class, listening::accept))
                    .as("no connection waits").isNotNull();
        }
    }

    @Test
    void connectsToNoPrivateAddressAfterARedirect() throws IOException {
        try (ServerSocket secret = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.2"))) {
            secret.setSoTimeout(1);
            redirect("/out", "http://127.0.0.2:" + secret.getLocalPort() + "/");
            SafeFetcher oneOpen = new SafeFetcher(new AddressRules(List.of("127.0.0.1/32")));

            assertThat(failure(oneOpen, at("/out")).key()).isEqualTo("fetch.closed");
            assertThat(catchThrowableOfType(java.net.SocketTimeoutException.class, secret::accept)).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://example.org/a", "file:///etc/passwd", "gopher://example.org", "javascript:alert(1)",
            "",
            "http://"})
    void takesWebAddressesOnly(String address) {
        assertThat(failure(address).key()).isEqualTo("fetch.address");
    }

    @Test
    void takesNoOtherSchemeFromARedirectEither() {
        redirect("/out", "file:///etc/passwd");

        assertThat(failure(at("/out")).key()).isEqualTo("fetch.address");
    }

    @Test
    void takesNoNameAndPasswordInAnAddress() {
        assertThat(failure("http://me:secret@127.0.0.1/").key()).isEqualTo("fetch.userinfo");
        assertThat(failure("http://me:secret@127.0.0.1/").values()).containsExactly("127.0.0.1");
    }

    @Test
    void takesNoMoreThanFiveMegabytes() {
        answer("/large", 200, "text/html", new byte[SafeFetcher.LARGEST + 1]);

        assertThat(failure(at("/large")).key()).isEqualTo("fetch.size");
    }

    @Test
    void measuresAfterDecompression() throws IOException {
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(small)) {
            gzip.write(new byte[SafeFetcher.LARGEST + 1]);
        }
        handle("/bomb", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            send(exchange, 200, "text/html", small.toByteArray());
        });

        assertThat(small.size()).isLessThan(10_000);
        assertThat(failure(at("/bomb")).key()).isEqualTo("fetch.size");
    }

    @Test
    void readsPagesAndTextOnly() {
        answer("/picture", 200, "image/png", new byte[10]);

        assertThat(failure(at("/picture")).key()).isEqualTo("fetch.kind");
        assertThat(failure(at("/picture")).values()).containsExactly("image/png");
    }

    @Test
    void saysWhatTheServerAnswered() {
        answer("/gone", 404, "text/html", new byte[0]);

        assertThat(failure(at("/gone")).key()).isEqualTo("fetch.status");
        assertThat(failure(at("/gone")).values()).containsExactly("127.0.0.1", "404");
    }

    @Test
    void waitsNoLongerThanItsPatience() {
        handle("/slow", exchange -> {
            try {
                boolean freed = done.await(30, TimeUnit.SECONDS);
                send(exchange, freed ? 200 : 500, "text/html", new byte[0]);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        SafeFetcher hasty = new SafeFetcher(new AddressRules(List.of("127.0.0.0/8")), Duration.ofMillis(300),
                Dns.SYSTEM);

        assertThat(failure(hasty, at("/slow")).key()).isEqualTo("fetch.late");
    }

    private FetchFailed failure(String address) {
        return failure(fetcher, address);
    }

    private static FetchFailed failure(SafeFetcher fetcher, String address) {
        return catchThrowableOfType(FetchFailed.class, () -> fetcher.fetch(address));
    }

    private String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void redirect(String path, String to) {
        handle(path, exchange -> {
            exchange.getResponseHeaders().add("Location", to);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
    }

    private void answer(String path, int status, String type, byte[] body) {
        handle(path, exchange -> send(exchange, status, type, body));
    }

    private void handle(String path, Answer answer) {
        server.createContext(path, exchange -> {
            requests.incrementAndGet();
            answer.to(exchange);
        });
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        } catch (IOException e) {
            // The reader has hung up, as it should when the page is too large.
        }
    }

    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }
}
