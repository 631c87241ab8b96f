package app.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.chat.ChatId;
import app.dateline.outbox.OutboxMessage.Draft;
import app.dateline.outbox.OutboxMessage.Kind;
import app.dateline.outbox.OutboxMessage.State;
import app.dateline.telegram.TelegramState.Phase;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class RestartTest {
    private final Journey before = Journey.begin();
    private final FakeChat ann = before.telegram.person(7, "Ann");

    @AfterEach
    void end() {
        before.close();
    }

    @Test
    void handlesWhatWasStoredButNotHandled() {
        Journey.until(() -> before.state.phase() == Phase.POLLING);
        before.stop();
        var update = FakeTelegram.JSON.createArrayNode();
        update.addObject().put("update_id", 1).set("message", ann.message("one"));
        before.inbox.store(FakeTelegram.BOT_ID, update);
        before.brain.answering = message -> Journey.says("re: " + message.text());

        try (Journey after = before.restart()) {
            Journey.until(() -> ann.sent().size() == 1);
            assertThat(after.inbox.count(Inbox.State.DONE)).isEqualTo(1);
        }
    }

    @Test
    void sendsTheAnswerThatWasBeingSentAgainAndLeavesThePushToAPerson() {
        Journey.until(() -> before.state.phase() == Phase.POLLING);
        before.stop();
        before.outbox.addClaimed(draft("7", Kind.ANSWER, "a", "Answer"));
        before.outbox.addClaimed(draft("8", Kind.PUSH, "b", "Push"));
        before.clock.advance(java.time.Duration.ofSeconds(1));

        try (Journey after = before.restart()) {
            Journey.until(() -> ann.sent().size() == 1);
            assertThat(ann.texts()).containsExactly("Answer");
            assertThat(after.outbox.count(State.UNCERTAIN)).isEqualTo(1);
        }
    }

    private static Draft draft(String chat, Kind kind, String cause, String text) {
        return new Draft(new ChatId("telegram", chat, 0), kind, cause, Journey.says(text), Locale.ENGLISH, null);
    }

    @Test
    void answersEverythingOnceWhenItIsStoppedInTheMiddle() {
        before.brain.answering = message -> Journey.says("re: " + message.text());
        for (int number = 0; number < 200; number++) {
            before.telegram.person(100 + number % 20, "Person").says("q" + number);
        }
        Journey.until(() -> before.telegram.calls("sendMessage").size() > 20);
        before.stop();

        try (Journey after = before.restart()) {
            after.untilHandled();
            Journey.until(() -> after.outbox.count(State.SENT) == 200);
            for (int person = 0; person < 20; person++) {
                assertThat(Set.copyOf(before.telegram.person(100 + person, "Person").texts())).hasSize(10);
            }
        }
    }

    @Test
    void waitsForATelegramThatIsNotThereYet() {
        int port;
        try (FakeTelegram gone = FakeTelegram.start()) {
            port = gone.port();
        }
        var settings = new TelegramSettings(BotToken.of(FakeTelegram.TOKEN), "http://127.0.0.1:" + port,
                TelegramSettings.Mode.POLLING, java.time.Duration.ofSeconds(1), java.time.Duration.ofSeconds(1), 1, 3,
                java.time.Duration.ZERO, java.time.Duration.ofMillis(300), DataSize.ofMegabytes(50),
                java.time.Duration.ofDays(7));

        var result = new BotApi(settings).call(new org.telegram.telegrambots.meta.api.methods.GetMe());

        assertThat(result).isInstanceOfSatisfying(ApiResult.NoAnswer.class, none -> {
            assertThat(none.sent()).isFalse();
            assertThat(none.why()).doesNotContain(FakeTelegram.TOKEN);
        });
    }

    @Test
    void saysThatATokenIsUnknownAndGoesOnTrying() {
        try (Journey wrong = Journey.begin("999:WRONG")) {
            Journey.until(() -> wrong.state.phase() == Phase.UNAUTHORIZED);
            assertThat(wrong.state.says()).contains("BotFather").doesNotContain("999:WRONG");
            assertThat(BotToken.of("999:WRONG")).hasToString("***");
        }
    }
}
