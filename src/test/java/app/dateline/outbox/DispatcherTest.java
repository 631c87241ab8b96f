package app.dateline.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.chat.Block.Cited;
import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.ChatId;
import app.dateline.chat.Evidence;
import app.dateline.chat.Proof;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.text.Sha256;
import app.dateline.chat.Words;
import app.dateline.outbox.OutboxMessage.Draft;
import app.dateline.outbox.OutboxMessage.Kind;
import app.dateline.outbox.OutboxMessage.State;
import app.dateline.testing.TestClock;
import app.dateline.testing.TestDatabase;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.context.support.StaticMessageSource;

class DispatcherTest {
    private final TestDatabase database = TestDatabase.h2();
    private final TestClock clock = new TestClock("2026-03-05T09:00:00Z");
    private final Outbox outbox = new Outbox(database.jdbc, clock);
    private final RecordingSender sender = new RecordingSender();
    private Proof proof = (evidence, words) -> true;
    private final AtomicBoolean failing = new AtomicBoolean();
    private final OutboxParts parts = parts(OutboxSettings.usual());
    private final Dispatcher dispatcher = new Dispatcher(parts.parts, List.of(sender), Runnable::run);

    private OutboxParts parts(OutboxSettings settings) {
        return new OutboxParts(outbox, database, clock, (evidence, words) -> proof.holds(evidence, words), words(),
                List.of(), List.of((channel, from, to) -> {
                    if (failing.get()) {
                        throw new CannotAcquireLockException("another move holds the rows");
                    }
                }), settings);
    }

    private static Words words() {
        var messages = new StaticMessageSource();
        messages.addMessage("outbox.withdrawn", Locale.ENGLISH, "[withdrawn]");
        return new Words(messages);
    }

    private void add(String chat, Kind kind, String cause) {
        outbox.add(new Draft(new ChatId("telegram", chat, 0), kind, cause, Reply.of(Paragraph.of(Run.of(cause))),
                Locale.ENGLISH, null));
    }

    private void runFor(Duration time) {
        Duration step = Duration.ofMillis(time.compareTo(Duration.ofSeconds(10)) < 0 ? 10 : 200);
        for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(step)) {
            dispatcher.runOnce();
            clock.advance(step);
        }
    }

    @Test
    void sendsNoMoreThanThirtyPushesASecond() {
        for (int chat = 1; chat <= 100; chat++) {
            add("" + chat, Kind.PUSH, "news");
        }

        runFor(Duration.ofSeconds(1));

        assertThat(sender.sent).hasSizeBetween(29, 30);
    }

    @Test
    void sendsOnePushASecondToAChatOnceItsBurstIsSpent() {
        for (int number = 1; number <= 20; number++) {
            add("7", Kind.PUSH, "news " + number);
        }

        runFor(Duration.ofSeconds(4));

        assertThat(sender.sent).hasSizeBetween(8, 9).startsWith("7/0 news 1 0", "7/0 news 2 0");
    }

    @Test
    void leavesATenthOfAGroupsMinuteToAnswers() {
        sender.fitting = 1;
        sender.clock = clock;
        for (int number = 1; number <= 60; number++) {
            add("-7", Kind.PUSH, "news " + number);
        }

        runFor(Duration.ofMinutes(1));
        assertThat(sender.sent).hasSize(18);
        add("-7", Kind.ANSWER, "answer 1");
        add("-7", Kind.ANSWER, "answer 2");
        dispatcher.runOnce();
        dispatcher.runOnce();
        runFor(Duration.ofMinutes(2));

        assertThat(sender.sent).contains("-7/0 answer 2 0");
        assertThat(sender.mostWithin(Duration.ofMinutes(1))).isBetween(18L, 20L);
    }

    @Test
    void letsABusyGroupDelayNobodyElse() {
        for (int number = 1; number <= 250; number++) {
            add("-7", Kind.PUSH, "news " + number);
        }
        add("8", Kind.PUSH, "for Bob");

        runFor(Duration.ofSeconds(5));

        assertThat(sender.sent).contains("8/0 for Bob 0");
    }

    @Test
    void sendsAnswersFirst() {
        add("7", Kind.PUSH, "news");
        add("8", Kind.ANSWER, "answer");

        runFor(Duration.ofMillis(200));

        assertThat(sender.sent).containsExactly("8/0 answer 0", "7/0 news 0");
    }

    @Test
    void givesUpARowThatCannotBeReadAndSendsTheOthers() {
        add("7", Kind.ANSWER, "broken");
        database.jdbc.sql("update outbox set payload = :other, seal = :seal").param("other", "{\"blocks\":7}")
                .param("seal", Sha256.of("{\"blocks\":7}")).update();
        add("8", Kind.ANSWER, "sound");

        dispatcher.runOnce();

        assertThat(sender.sent).containsExactly("8/0 sound 0");
        assertThat(outbox.count(State.FAILED)).isEqualTo(1);
    }

    @Test
    void anAnswerWaitsForItsTurnInAChatThatWasToldToSlowDown() {
        parts.limit.slowDown(new ChatId("telegram", "7", 0));
        for (int number = 1; number <= 8; number++) {
            claimed("7", "answer " + number);
        }
        assertThat(sender.sent).hasSize(OutboxSettings.usual().chatBurst());
        assertThat(outbox.count(State.PENDING)).isEqualTo(3);

        runFor(Duration.ofSeconds(10));

        assertThat(sender.sent).hasSize(8);
    }

    @Test
    void anOutageUsesUpNoTriesOfAnAnswerThatMayHaveArrived() {
        for (int times = 0; times < 30; times++) {
            sender.outcomes.add(new Outcome.Unreached("no route"));
        }
        sender.outcomes.add(new Outcome.Unknown("502"));
        add("7", Kind.ANSWER, "answer");

        for (int minute = 0; minute < 40; minute++) {
            dispatcher.runOnce();
            clock.advance(Duration.ofMinutes(1));
        }

        assertThat(sender.sent).hasSize(32);
        assertThat(outbox.count(State.SENT)).isEqualTo(1);
    }

    @Test
    void aShorterPauseEndsNoLongerOne() {
        var pauses = new Pauses(database.jdbc, clock);
        pauses.pause("telegram", "7", clock.instant().plusSeconds(300), "long");
        pauses.pause("telegram", "7", clock.instant().plusSeconds(5), "short");
        assertThat(pauses.until("telegram", "7")).contains(clock.instant().plusSeconds(300));

        clock.advance(Duration.ofSeconds(301));
        pauses.pause("telegram", "7", clock.instant().plusSeconds(5), "again");

        assertThat(pauses.until("telegram", "7")).contains(clock.instant().plusSeconds(5));
    }

    @Test
    void aMessageWhoseThreadIsGoneIsNotSaidTwiceInTheMainOne() {
        sender.outcomes.add(new Outcome.ThreadGone("gone"));
        outbox.add(new Draft(new ChatId("telegram", "7", 55), Kind.PUSH, "news", Reply.of(Paragraph.of(Run.of("news"))),
                Locale.ENGLISH, null));
        dispatcher.runOnce();
        sender.outcomes.add(new Outcome.ThreadGone("gone"));
        outbox.add(new Draft(new ChatId("telegram", "7", 66), Kind.PUSH, "news", Reply.of(Paragraph.of(Run.of("news"))),
                Locale.ENGLISH, null));

        runFor(Duration.ofSeconds(3));

        assertThat(outbox.count(State.SENT)).isEqualTo(1);
        assertThat(outbox.count(State.EXPIRED)).isEqualTo(1);
    }

    private void claimed(String chat, String cause) {
        outbox.addClaimed(new Draft(new ChatId("telegram", chat, 0), Kind.ANSWER, cause,
                Reply.of(Paragraph.of(Run.of(cause))), Locale.ENGLISH, null)).ifPresent(dispatcher::sendNow);
    }

    @Test
    void aPushThatCannotBeProvedNowHasNotBeenSent() {
        proof = (evidence, words) -> {
            throw new IllegalStateException("the database is away");
        };
        outbox.add(new Draft(new ChatId("telegram", "7", 0), Kind.PUSH, "news",
                Reply.of(new Cited(List.of(Run.of("Words.")), false, List.of(), new Evidence(1, 1, 0, 6))),
                Locale.ENGLISH, null));
        dispatcher.runOnce();
        assertThat(outbox.count(State.PENDING)).isEqualTo(1);

        proof = (evidence, words) -> true;
        runFor(Duration.ofSeconds(5));

        assertThat(outbox.count(State.SENT)).isEqualTo(1);
    }

    @Test
    void goesOnWithThePartThatDidNotArrive() {
        sender.outcomes.add(new Outcome.Sent("1", true));
        sender.outcomes.add(new Outcome.Unreached("no route"));
        add("7", Kind.ANSWER, "long");

        dispatcher.runOnce();
        clock.advance(Duration.ofSeconds(2));
        dispatcher.runOnce();

        assertThat(sender.sent).containsExactly("7/0 long 0", "7/0 long 1", "7/0 long 1");
        assertThat(outbox.count(State.SENT)).isEqualTo(1);
    }

    @Test
    void keepsAPushThatNeverLeftAndMarksOneThatMayHave() {
        sender.outcomes.add(new Outcome.Unreached("no route"));
        sender.outcomes.add(new Outcome.Unknown("reset"));
        add("7", Kind.PUSH, "news");

        dispatcher.runOnce();
        assertThat(outbox.count(State.PENDING)).isEqualTo(1);
        clock.advance(Duration.ofSeconds(2));
        dispatcher.runOnce();

        assertThat(outbox.count(State.UNCERTAIN)).isEqualTo(1);
        runFor(Duration.ofMinutes(2));
        assertThat(sender.sent).hasSize(2);
    }

    @Test
    void repeatsAnAnswerForTenMinutesWithGrowingPauses() {
        for (int number = 0; number < 50; number++) {
            sender.outcomes.add(new Outcome.Unknown("reset"));
        }
        add("7", Kind.ANSWER, "answer");

        for (int second = 0; second < 580; second++) {
            dispatcher.runOnce();
            clock.advance(Duration.ofSeconds(1));
        }
        assertThat(sender.sent).hasSizeBetween(12, 15);
        for (int second = 0; second < 600; second++) {
            dispatcher.runOnce();
            clock.advance(Duration.ofSeconds(1));
        }

        assertThat(sender.sent).hasSize(15);
        assertThat(outbox.count(State.UNCERTAIN)).isEqualTo(1);
    }

    @Test
    void sendsAgainUnderTheNewIdOfAChat() {
        sender.outcomes.add(new Outcome.Moved("-100"));
        add("-7", Kind.PUSH, "news");

        dispatcher.runOnce();

        assertThat(sender.sent).containsExactly("-7/0 news 0", "-100/0 news 0");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void sendsAPushAgainWhoseChatCouldNotBeCarriedOverAtOnce(int waiting) {
        for (int number = 0; number < waiting; number++) {
            add("-7", Kind.PUSH, "news " + number);
        }
        failing.set(true);
        sender.outcomes.add(new Outcome.Moved("-100"));
        sender.outcomes.add(new Outcome.Moved("-100"));

        runFor(Duration.ofSeconds(1));
        assertThat(outbox.count(State.UNCERTAIN)).isZero();
        failing.set(false);
        runFor(Duration.ofMinutes(20));

        assertThat(outbox.count(State.SENT)).isEqualTo(waiting);
        assertThat(sender.sent).last().asString().startsWith("-100/");
    }

    @Test
    void givesUpWhatIsRefused() {
        sender.outcomes.add(new Outcome.Refused("message is too long"));
        add("7", Kind.ANSWER, "answer");

        dispatcher.runOnce();
        clock.advance(Duration.ofHours(1));
        dispatcher.runOnce();

        assertThat(sender.sent).hasSize(1);
        assertThat(outbox.count(State.FAILED)).isEqualTo(1);
    }

    @Test
    void obeysAPauseForTheWholeChannel() {
        sender.outcomes.add(new Outcome.RetryAfter(Duration.ofSeconds(20), true));
        add("7", Kind.ANSWER, "one");
        add("8", Kind.ANSWER, "two");

        dispatcher.runOnce();
        runFor(Duration.ofSeconds(19));
        int meanwhile = sender.sent.size();
        clock.advance(Duration.ofSeconds(2));
        dispatcher.runOnce();

        assertThat(meanwhile).isLessThanOrEqualTo(2);
        assertThat(outbox.count(State.SENT)).isEqualTo(2);
    }

    @Test
    void aPushThatTookNoPlaceOfAnotherIsNotSentTwice() {
        sender.outcomes.add(new Outcome.Unknown("the earlier message is gone, and the answer to a new one was lost"));
        outbox.add(new Draft(new ChatId("telegram", "7", 0), Kind.PUSH, "news", Reply.of(Paragraph.of(Run.of("news"))),
                Locale.ENGLISH, null, "13"));

        runFor(Duration.ofSeconds(9));

        assertThat(sender.sent).hasSize(1);
        assertThat(outbox.count(State.UNCERTAIN)).isEqualTo(1);
    }

    @Test
    void eachPartOfALongPushIsCounted() {
        sender.clock = clock;
        for (int part = 1; part <= 25; part++) {
            sender.outcomes.add(new Outcome.Sent("" + part, part < 25));
        }
        add("-7", Kind.PUSH, "long");

        runFor(Duration.ofMinutes(2));

        assertThat(sender.sent).hasSize(25).doesNotHaveDuplicates();
        assertThat(sender.mostWithin(Duration.ofMinutes(1))).isEqualTo(18);
        assertThat(outbox.count(State.SENT)).isEqualTo(1);
    }

    private void addInstead(String cause, String earlier, int blocks) {
        var reply = new Reply(Collections.nCopies(blocks, Paragraph.of(Run.of(cause))), List.of(), null);
        outbox.add(new Draft(new ChatId("telegram", "7", 0), Kind.ANSWER, cause, reply, Locale.ENGLISH, "6")
                .insteadOf(earlier));
    }

    @Test
    void takesThePlaceOfWhatArrivedMeanwhile() {
        add("7", Kind.ANSWER, "first");
        addInstead("second", "first", 1);

        runFor(Duration.ofSeconds(1));

        assertThat(sender.messages).extracting(OutboxMessage::edits).containsExactly(null, "1");
        assertThat(sender.messages).last().extracting(OutboxMessage::replyTo).isNull();
        assertThat(sender.takenAway).isEmpty();
    }

    @Test
    void takesAwayWhatArrivedMeanwhileWhereItCannotTakeItsPlace() {
        sender.fitting = 1;
        sender.outcomes.add(new Outcome.Sent("41", true));
        sender.outcomes.add(new Outcome.Sent("42", false));
        add("7", Kind.ANSWER, "long");
        addInstead("short", "long", 1);
        addInstead("longer", "short", 2);

        runFor(Duration.ofSeconds(1));

        assertThat(sender.messages).extracting(OutboxMessage::edits).containsOnlyNulls();
        assertThat(sender.messages).last().extracting(OutboxMessage::replyTo).isEqualTo("6");
        assertThat(sender.takenAway).containsExactly("41", "42", "1");
    }

    @Test
    void anEditWhoseOutcomeIsNeverKnownIsListedAndLetsTheOthersPass() {
        for (int times = 0; times < 15; times++) {
            sender.outcomes.add(new Outcome.Unknown("502", true));
        }
        outbox.add(new Draft(new ChatId("telegram", "7", 0), Kind.PUSH, "news", Reply.of(Paragraph.of(Run.of("news"))),
                Locale.ENGLISH, null, "13"));
        add("7", Kind.PUSH, "later news");

        runFor(Duration.ofMinutes(15));

        assertThat(outbox.count(State.UNCERTAIN)).isEqualTo(1);
        assertThat(sender.sent).hasSize(16).last().isEqualTo("7/0 later news 0");
    }

    @Test
    void anAnswerThatIsLostAndHeldUpInTurnIsNotSentForever() {
        for (int times = 0; times < 50; times++) {
            sender.outcomes.add(new Outcome.Unknown("502"));
            sender.outcomes.add(new Outcome.Unreached("no route"));
        }
        add("7", Kind.ANSWER, "answer");

        for (int minute = 0; minute < 60; minute++) {
            dispatcher.runOnce();
            clock.advance(Duration.ofMinutes(2));
        }

        assertThat(outbox.count(State.UNCERTAIN)).isEqualTo(1);
    }

    @Test
    void noChatIsForgottenBecauseThereAreMany() {
        var limit = new RateLimit(OutboxSettings.usual(), clock);
        for (int chat = 1; chat <= 30_000; chat++) {
            for (int number = 1; number <= 5; number++) {
                limit.took(new ChatId("channel " + chat, "7", 0), false, clock.instant());
            }
        }
        var push = new OutboxMessage(1, new ChatId("telegram", "7", 0), Kind.PUSH, "news", Reply.silence(),
                Locale.ENGLISH, null, null, 0, 0);

        for (int chat = 1; chat <= 30_000; chat++) {
            assertThat(limit.take(push.in(new ChatId("channel " + chat, "7", 0)), false)).isPositive();
        }
    }
}
