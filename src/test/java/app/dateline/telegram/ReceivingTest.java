package app.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.telegram.TelegramState.Phase;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
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
    void letsPassWhatNobodyWrote() {
        ObjectNode nobody = ann.message("who am I");
        nobody.remove("from");
        telegram.updates.add("message", nobody);
        ann.says("water");

        Journey.until(() -> ann.sent().size() == 1);

        assertThat(ann.texts()).containsExactly("re: water");
        assertThat(journey.inbox.count(Inbox.State.ASIDE)).isZero();
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
    void handlesAnewWhatWasSetAsideWhenItIsAskedTo() {
        journey.brain.answering = message -> {
            throw new StackOverflowError("deep");
        };
        ann.says("poison");
        Journey.until(() -> journey.aside.count() == 1);
        journey.brain.answering = message -> Journey.says("re: " + message.text());

        assertThat(journey.aside.again(journey.aside.newest(5).getFirst().id())).isTrue();

        Journey.until(() -> ann.sent().size() == 2);
        assertThat(ann.texts().getLast()).isEqualTo("re: poison");
        assertThat(journey.aside.count()).isZero();
    }

    @Test
    void asksForNothingWhileTheInboxIsFull() {
        var release = new java.util.concurrent.CountDownLatch(1);
        journey.brain.answering = message -> {
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Journey.says("re: " + message.text());
        };
        for (int number = 0; number < Journey.INBOX_LIMIT + 200; number++) {
            telegram.person(100 + number, "Person").says("one");
        }

        Journey.until(() -> journey.state.phase() == Phase.FULL);
        assertThat(journey.inbox.count(Inbox.State.PENDING)).isBetween(500L, 599L);
        assertThat(journey.state.says()).contains("500 updates wait");

        release.countDown();
        Journey.until(() -> {
            journey.clock.advance(Duration.ofSeconds(1));
            return telegram.updates.waiting() == 0;
        });
        journey.untilHandled();
    }

    @Test
    void receivesNothingWhileAnotherProcessIsOnDuty() {
        Journey.until(() -> journey.state.phase() == Phase.POLLING);
        Journey other = journey.second();
        other.start();
        Journey.until(() -> other.state.phase() == Phase.STANDBY);
        ann.says("one");
        Journey.until(() -> ann.sent().size() == 1);
        assertThat(other.duty.isHeld()).isFalse();

        journey.stop();
        ann.says("two");

        Journey.until(() -> ann.sent().size() == 2);
        assertThat(other.duty.isHeld()).isTrue();
        assertThat(telegram.calls("deleteWebhook")).isEmpty();
        other.stop();
    }

    @Test
    void storesWhatItCouldNotStoreBefore() {
        Journey.until(() -> journey.state.phase() == Phase.POLLING);
        journey.database.jdbc.sql("alter table telegram_inbox rename to away").update();
        ann.says("one");
        Journey.until(() -> journey.state.phase() == Phase.UNSTORED);

        journey.database.jdbc.sql("alter table away rename to telegram_inbox").update();

        Journey.until(() -> ann.sent().size() == 1);
    }

    @Test
    void isDegradedOnlyWhenPollingStalls() {
        Journey.until(() -> journey.state.phase() == Phase.POLLING);
        var health = new TelegramHealthIndicator(journey.state, journey.settings, journey.clock);
        journey.brain.answering = message -> {
            throw new IllegalStateException("broken");
        };
        ann.says("one");
        Journey.until(() -> journey.aside.count() == 1);
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");

        telegram.faults().next(FakeFaults.Kind.CODE_500, "getUpdates", 1_000);
        Journey.until(() -> journey.state.phase() == Phase.FAILING);
        journey.clock.advance(journey.settings.poll().plusSeconds(7));
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
        journey.clock.advance(Duration.ofSeconds(2));
        assertThat(health.health().getStatus().getCode()).isEqualTo("DEGRADED");
    }

    @Test
    void isWellWithAFullInboxAsLongAsItEmpties() {
        Journey.until(() -> journey.state.phase() == Phase.POLLING);
        var health = new TelegramHealthIndicator(journey.state, journey.settings, journey.clock);
        journey.state.is(Phase.FULL, "");
        journey.clock.advance(journey.settings.poll().plusSeconds(9));
        journey.state.handled();
        journey.clock.advance(journey.settings.poll().plusSeconds(7));
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");

        journey.clock.advance(Duration.ofSeconds(2));
        assertThat(health.health().getStatus().getCode()).isEqualTo("DEGRADED");
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

    @Test
    void leavesAnUpdateThatWasHandledElsewhereMeanwhileAsItIs() {
        journey.brain.answering = message -> {
            long row = journey.inbox.next("7").orElseThrow().id();
            CompletableFuture.runAsync(() -> journey.inbox.done(row)).join();
            throw new IllegalStateException("the same answer stands there already");
        };

        ann.says("hello");

        journey.untilHandled();
        journey.stop();
        assertThat(journey.inbox.count(Inbox.State.DONE)).isEqualTo(1);
        assertThat(journey.database.jdbc.sql("select attempts from telegram_inbox").query(Integer.class).single())
                .isZero();
        assertThat(journey.brain.asked).hasSize(1);
        assertThat(ann.sent()).isEmpty();
    }

    @Test
    void forgetsAllThatIsOldHoweverMuchCame() {
        journey.database.jdbc.sql("""
                insert into telegram_inbox (digest, chat, raw, state, attempts, received_at, done_at)
                select 'd', '7', '', 'DONE', 0, timestamp with time zone '2026-01-01 00:00:00Z',
                       timestamp with time zone '2026-01-01 00:00:00Z' from system_range(1, 1100)""").update();

        journey.clock.advance(Duration.ofMinutes(1));

        Journey.until(() -> {
            journey.lanes.lookAround();
            return journey.inbox.count(Inbox.State.DONE) == 0;
        });
    }
}
