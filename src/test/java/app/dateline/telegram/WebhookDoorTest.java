package app.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.telegram.TelegramSettings.Mode;
import jakarta.servlet.FilterChain;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class WebhookDoorTest {
    private static final String SECRET = "s3cret_-";

    private final Journey journey = Journey.beginWithWebhook("http://127.0.0.1:1/telegram/webhook", SECRET);
    private int passed;

    @AfterEach
    void end() {
        journey.close();
    }

    private static MockHttpServletRequest post(String body) {
        var request = new MockHttpServletRequest("POST", "/telegram/webhook");
        request.setServerName("bot.example.org");
        request.addHeader(WebhookDoor.SECRET, SECRET);
        request.setContent(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return request;
    }

    private MockHttpServletResponse answer(MockHttpServletRequest request) throws Exception {
        var response = new MockHttpServletResponse();
        FilterChain chain = (req, res) -> passed++;
        journey.door.doFilter(request, response, chain);
        return response;
    }

    private static String update(long number, String text) {
        return "{\"update_id\":" + number + ",\"message\":{\"message_id\":1,\"date\":1,\"text\":\"" + text
                + "\",\"chat\":{\"id\":7,\"type\":\"private\"},\"from\":{\"id\":7,\"is_bot\":false,\"first_name\":\"Ann\"}}}";
    }

    @Test
    void takesAnUpdateOnceItIsStoredThoughNobodyKnowsTheBotYet() throws Exception {
        assertThat(answer(post(update(5, "one"))).getStatus()).isEqualTo(200);
        assertThat(answer(post(update(5, "one"))).getStatus()).isEqualTo(200);

        assertThat(journey.inbox.count(Inbox.State.PENDING)).isEqualTo(1);
        assertThat(journey.inbox.next("7").orElseThrow().raw()).contains("one");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "s3cret_", "s3cret_-x", "S3CRET_-"})
    void letsNobodyInWithoutTheSecret(@org.jspecify.annotations.Nullable String given) throws Exception {
        MockHttpServletRequest request = post(update(5, "one"));
        request.removeHeader(WebhookDoor.SECRET);
        if (given != null) {
            request.addHeader(WebhookDoor.SECRET, given);
        }

        MockHttpServletResponse response = answer(request);

        assertThat(response.getStatus()).isEqualTo(401);
        assertThat(response.getContentAsString()).isEmpty();
        assertThat(journey.inbox.count(Inbox.State.PENDING)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1]", "\"text\"", "no json \u0000 at all", "{\"message\":{}}",
            "{\"update_id\":\"many\"}"})
    void setsAsideWhatIsNoUpdateSoThatItIsNotPostedForEver(String body) throws Exception {
        assertThat(answer(post(body)).getStatus()).isEqualTo(200);

        assertThat(journey.inbox.count(Inbox.State.ASIDE)).isEqualTo(1);
        assertThat(journey.inbox.count(Inbox.State.PENDING)).isZero();
    }

    @Test
    void setsAsideWhatIsTooLongOrTooDeep() throws Exception {
        assertThat(answer(post(update(5, "x".repeat(2_000_000)))).getStatus()).isEqualTo(200);
        assertThat(answer(post("{\"a\":".repeat(5_000))).getStatus()).isEqualTo(200);

        assertThat(journey.inbox.count(Inbox.State.ASIDE)).isEqualTo(2);
    }

    @Test
    void hasTelegramPostAgainWhatTheDatabaseDoesNotTake() throws Exception {
        journey.database.jdbc.sql("alter table telegram_inbox rename to away").update();
        assertThat(answer(post(update(5, "one"))).getStatus()).isEqualTo(503);
        journey.database.jdbc.sql("alter table away rename to telegram_inbox").update();

        assertThat(answer(post(update(5, "one"))).getStatus()).isEqualTo(200);
    }

    @Test
    void hasTelegramKeepWhatIsAboveTheLimit() throws Exception {
        for (int number = 0; number < Journey.INBOX_LIMIT; number++) {
            assertThat(answer(post(update(number, "one"))).getStatus()).isEqualTo(200);
        }

        MockHttpServletResponse refused = answer(post(update(Journey.INBOX_LIMIT, "one")));

        assertThat(refused.getStatus()).isEqualTo(503);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
    }

    @Test
    void answersPostsToItsOwnPathOnly() throws Exception {
        MockHttpServletRequest other = post(update(5, "one"));
        other.setRequestURI("/api/ask");
        answer(other);
        assertThat(passed).isEqualTo(1);

        MockHttpServletRequest get = post("");
        get.setMethod("GET");
        assertThat(answer(get).getStatus()).isEqualTo(405);
        assertThat(passed).isEqualTo(1);
    }

    @Test
    void isShutWhilePolling() throws Exception {
        var door = new WebhookDoor(journey.inbox, journey.space, journey.lanes,
                Journey.settings("x", "http://127.0.0.1:1", Mode.POLLING),
                new WebhookSettings(null, null, null));

        door.doFilter(post(update(5, "one")), new MockHttpServletResponse(), (req, res) -> passed++);

        assertThat(passed).isEqualTo(1);
    }
}
