package app.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.telegram.TelegramState.Phase;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class WebhookTest {
    private HttpServer server;
    private Journey journey;
    private FakeChat ann;

    @BeforeEach
    void begin() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.createContext("/", this::hand);
        server.start();
        journey = Journey.beginWithWebhook("http://127.0.0.1:" + server.getAddress().getPort(), "s3cret");
        journey.brain.answering = message -> Journey.says("re: " + message.text());
        ann = journey.telegram.person(7, "Ann");
    }

    @AfterEach
    void end() {
        journey.close();
        server.stop(0);
    }

    private void hand(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = new MockHttpServletRequest(exchange.getRequestMethod(), exchange.getRequestURI().getPath());
            exchange.getRequestHeaders().forEach((name, values) -> request.addHeader(name, values.getFirst()));
            request.setContent(exchange.getRequestBody().readAllBytes());
            var response = new MockHttpServletResponse();
            journey.door.doFilter(request, response, (req, res) -> response.setStatus(404));
            exchange.sendResponseHeaders(response.getStatus(), -1);
        } catch (jakarta.servlet.ServletException e) {
            throw new IOException(e);
        }
    }

    @Test
    void answersWhatIsPosted() {
        journey.start();
        ann.says("one");
        ann.says("two");

        Journey.until(() -> ann.sent().size() == 2);

        assertThat(ann.texts()).containsExactly("re: one", "re: two");
        assertThat(journey.telegram.calls("getUpdates")).isEmpty();
        assertThat(journey.telegram.calls("setWebhook")).singleElement().satisfies(call -> {
            assertThat(call.path("secret_token").asText()).isEqualTo("s3cret");
            assertThat(call.path("url").asText()).endsWith("/telegram/webhook");
            assertThat(call.path("allowed_updates")).hasSize(Polling.ALLOWED.size());
        });
    }

    @Test
    void setsTheWebhookAgainWhenItWasChangedAndTriesUntilItIsTaken() {
        journey.telegram.faults().next(FakeFaults.Kind.CODE_500, "setWebhook", 1);
        journey.start();
        Journey.until(() -> journey.state.phase() == Phase.LISTENING);
        assertThat(journey.telegram.calls("setWebhook")).hasSize(2);

        journey.telegram.updates.setWebhook("");
        journey.keeper.loops().getFirst().wake();

        Journey.until(() -> journey.telegram.updates.webhook().endsWith("/telegram/webhook"));
        ann.says("one");
        Journey.until(() -> ann.sent().size() == 1);
    }

    @Test
    void saysThatPostsDoNotArrive() {
        journey.start();
        Journey.until(() -> journey.state.phase() == Phase.LISTENING);
        var health = new TelegramHealthIndicator(journey.state, journey.settings, journey.clock);
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");

        server.stop(0);
        journey.clock.advance(Duration.between(journey.clock.instant(), java.time.Instant.ofEpochSecond(60)));
        ann.says("one");
        Journey.until(() -> {
            journey.keeper.loops().getFirst().wake();
            return journey.state.phase() == Phase.UNPOSTED;
        });

        assertThat(health.health().getStatus().getCode()).isEqualTo("DEGRADED");
        assertThat(journey.state.says()).contains("1 updates wait");
    }
}
