package app.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.telegram.TelegramState.Phase;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReceivingTest {
    private final Journey journey = Journey.begin();
    private final FakeTelegram telegram = journey.telegram;
    private final FakeChat ann = telegram.person(7, "Ann");
    private final FakeChat bob = telegram.person(8, "Bob");

    @BeforeEach
    void answer() {
        journey.brain.answering = message -> Journey.says("re: " + message.text());
    }

    @AfterEach
    void end() {
        journey.close();
    }

    @Test
    void setsAPoisonedUpdateAsideAfterThreeTriesAndSaysSo() {
        journey.brain.answering = message -> {
            if (message.text().equals("poison")) {
                throw new IllegalStateException("cannot swallow that");
            }
            return Journey.says("re: " + message.text());
        };

        ann.says("poison");
        ann.says("water");

        Journey.until(() -> ann.sent().size() == 2);
        assertThat(journey.brain.asked).hasSize(4);
        assertThat(ann.texts().getFirst()).contains("went wrong");
        assertThat(ann.texts().getLast()).isEqualTo("re: water");
        assertThat(journey.inbox.reasons(5)).containsExactly("java.lang.IllegalStateException: cannot swallow that");
    }

    @Test
    void keepsNothingOfAnUpdateThatFailedHalfWay() {
        journey.database.jdbc.sql("create table effect (words varchar(20))").update();
        journey.brain.answering = message -> {
            journey.database.jdbc.sql("insert into effect values (?)").param(message.text()).update();
            if (journey.brain.asked.size() < 3) {
                throw new StackOverflowError();
            }
            return Journey.says("noted");
        };

        ann.says("once");

        Journey.until(() -> ann.texts().contains("noted"));
        assertThat(journey.database.jdbc.sql("select words from effect").query(String.class).list())
                .containsExactly("once");
    }

    @Test
    void setsAnUpdateAsideThatNobodyCanBeToldOf() {
        ObjectNode nobody = ann.message("who am I");
        nobody.remove("from");
        telegram.updates.add("message", nobody);
        ann.says("water");

        Journey.until(() -> ann.sent().size() == 1);

        assertThat(ann.texts()).containsExactly("re: water");
        assertThat(journey.inbox.count(Inbox.State.ASIDE)).isEqualTo(1);
    }

    @Test
    void handlesGoodUpdatesBesideOneThatCannotBeRead() {
        ObjectNode bad = FakeTelegram.JSON.createObjectNode().put("update_id", 1_000);
        bad.putObject("message").put("message_id", "no number at all");
        telegram.updates.addRaw(bad);
        ann.says("one");

        Journey.until(() -> ann.sent().size() == 1);
        journey.untilHandled();
        assertThat(journey.inbox.reasons(5)).singleElement().asString().startsWith("cannot be read");
    }

    @Test
    void answersARepeatedUpdateOnce() {
        ObjectNode update = FakeTelegram.JSON.createObjectNode().put("update_id", 2_000);
        update.set("message", ann.message("one"));
        telegram.updates.addRaw(update);
        telegram.updates.addRaw(update.deepCopy());
        ann.says("two");

        Journey.until(() -> ann.texts().contains("re: two"));
        telegram.updates.addRaw(update.deepCopy());
        journey.untilHandled();
        assertThat(ann.texts()).containsExactly("re: one", "re: two");
    }

    @Test
    void goesOnWhenNumbersBeginAnewLower() {
        ann.says("one");
        Journey.until(() -> ann.sent().size() == 1);

        journey.clock.advance(Duration.ofDays(8));
        telegram.updates.continueAt(1_000);
        ann.says("two");
        telegram.updates.continueAt(5);
        ann.says("three");

        Journey.until(() -> ann.sent().size() == 3);
    }

    @Test
    void recoversFromConflictsRefusalsAndSilence() {
        telegram.faults().next(FakeFaults.Kind.CODE_409, "getUpdates", 1);
        Journey.until(() -> journey.state.phase() == Phase.CONFLICT);
        Journey.until(() -> journey.state.phase() == Phase.POLLING);
        telegram.faults().next(FakeFaults.Kind.CODE_401, "getUpdates", 1);
        Journey.until(() -> journey.state.phase() == Phase.UNAUTHORIZED);
        telegram.faults().next(FakeFaults.Kind.MALFORMED, "getUpdates", 1);
        telegram.faults().next(FakeFaults.Kind.DROP_AFTER, "getUpdates", 1);

        ann.says("still there?");

        Journey.until(() -> ann.sent().size() == 1);
        Journey.until(() -> journey.state.phase() == Phase.POLLING);
    }

    @Test
    void removesAWebhookThatIsInTheWay() {
        telegram.updates.setWebhook("https://example.org/hook");

        ann.says("one");

        Journey.until(() -> ann.sent().size() == 1);
        assertThat(telegram.updates.webhook()).isEmpty();
    }

    @Test
    void showsTypingOnlyWhenAnAnswerTakesLong() {
        ann.says("quick");
        Journey.until(() -> ann.sent().size() == 1);
        assertThat(telegram.calls("sendChatAction")).isEmpty();
        journey.brain.answering = message -> {
            Journey.until(() -> !telegram.calls("sendChatAction").isEmpty());
            return Journey.says("at last");
        };

        ann.says("slow");

        Journey.until(() -> ann.sent().size() == 2);
        assertThat(telegram.calls("sendChatAction").getFirst().path("action").asText()).isEqualTo("typing");
    }
}
