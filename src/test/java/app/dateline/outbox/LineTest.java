package app.dateline.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import app.dateline.chat.Block.Cited;
import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.Button;
import app.dateline.chat.ChatId;
import app.dateline.chat.Evidence;
import app.dateline.chat.Proof;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.chat.Words;
import app.dateline.outbox.OutboxMessage.Draft;
import app.dateline.outbox.OutboxMessage.Kind;
import app.dateline.outbox.OutboxMessage.State;
import app.dateline.testing.TestClock;
import app.dateline.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;

/** Order, take-over, fairness and joining, with every delivery in the caller's thread. */
class LineTest {
    private final TestDatabase database = TestDatabase.h2();
    private final TestClock clock = new TestClock("2026-03-05T09:00:00Z");
    private final Outbox outbox = new Outbox(database.jdbc, clock);
    private final RecordingSender sender = new RecordingSender();
    private Proof proof = (evidence, words) -> true;
    private Dispatcher dispatcher = dispatcher(outbox, OutboxSettings.usual());

    private Dispatcher dispatcher(Outbox own, OutboxSettings settings) {
        sender.clock = clock;
        var messages = new StaticMessageSource();
        messages.addMessage("outbox.withdrawn", Locale.ENGLISH, "[withdrawn]");
        var parts = new OutboxParts(own, database, clock, (evidence, words) -> proof.holds(evidence, words),
                new Words(messages), List.of(), List.of(), settings);
        return new Dispatcher(parts.parts, List.of(sender), Runnable::run);
    }

    private OutboxParts parts(TestClock ownClock) {
        return new OutboxParts(outbox, database, ownClock, (evidence, words) -> true,
                new Words(new StaticMessageSource()), List.of(), List.of(), OutboxSettings.usual());
    }

    private static Draft draft(String chat, Kind kind, String cause) {
        return new Draft(new ChatId("telegram", chat, 0), kind, cause, Reply.of(Paragraph.of(Run.of(cause))),
                Locale.ENGLISH, null);
    }

    private void runFor(Duration time) {
        Duration step = Duration.ofMillis(time.compareTo(Duration.ofSeconds(10)) < 0 ? 20 : 200);
        for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(step)) {
            dispatcher.runOnce();
            clock.advance(step);
        }
    }

    private List<String> causes() {
        return sender.messages.stream().map(OutboxMessage::cause).toList();
    }

    @Test
    void aClockThatLeapsDuringALookMakesNobodyWait() {
        var leap = new AtomicReference<>(Duration.ZERO);
        var leaping = new TestClock("2026-03-05T09:00:00Z") {
            @Override
            public Instant instant() {
                Instant now = super.instant();
                advance(leap.getAndSet(Duration.ZERO));
                return now;
            }
        };
        var parts = parts(leaping);
        var isFirst = new AtomicBoolean(true);
        dispatcher = new Dispatcher(parts.parts, List.of(sender), task -> {
            leap.set(isFirst.getAndSet(false) ? Duration.ofHours(9) : Duration.ZERO);
            task.run();
        });
        dispatcher.runOnce();
        assertThat(leaping.instant()).isEqualTo("2026-03-05T18:00:00Z");
        outbox.add(draft("7", Kind.PUSH, "news"));

        dispatcher.runOnce();

        assertThat(causes()).containsExactly("news");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT5S", "PT3M", "PT9H"})
    void aClockThatIsSetBackHoldsUpNothingNew(Duration time) {
        IntStream.range(0, 40).forEach(chat -> outbox.add(draft("" + chat, Kind.ANSWER, "answer")));
        outbox.add(draft("7", Kind.PUSH, "news"));
        runFor(Duration.ofSeconds(5));
        assertThat(sender.sent).hasSize(41);
        clock.advance(time.negated());

        outbox.add(draft("7", Kind.PUSH, "more news"));
        runFor(Duration.ofMillis(100));
        assertThat(causes()).endsWith("more news");

        dispatcher = dispatcher(new Outbox(database.jdbc, clock), OutboxSettings.usual());
        outbox.add(draft("8", Kind.ANSWER, "another answer"));
        outbox.add(draft("9", Kind.PUSH, "news again"));
        runFor(Duration.ofSeconds(1));
        assertThat(causes()).endsWith("another answer", "news again");
    }

    @Test
    void aMinuteFullOfNewsBeforeAProcessBeganHoldsUpNoAnswer() {
        var limit = new RateLimit(OutboxSettings.usual(), clock);
        for (int ago = 60_000; ago >= 0; ago -= 33) {
            limit.took(new ChatId("telegram", "" + ago, 0), false, clock.instant().minusMillis(ago));
        }

        assertThat(limit.answersWait("telegram")).isZero();
        assertThat(limit.pushesWait("telegram")).isBetween(Duration.ofMillis(1), Duration.ofSeconds(1));
    }

    @Test
    void restsUntilTheTurnOfWhoeverWaitsAndNotAtAllWhenItHasCome() {
        var line = new Line(sender, parts(clock).parts, Runnable::run, () -> {});
        IntStream.range(0, 40).forEach(chat -> outbox.add(draft("" + chat, Kind.ANSWER, "answer")));
        line.run();
        assertThat(line.rest()).isBetween(Duration.ofMillis(1), Duration.ofMillis(34));

        clock.advance(line.rest());

        assertThat(line.rest()).isZero();
        line.run();
        assertThat(sender.sent).hasSize(31);

        sender.on = false;
        line.run();
        clock.advance(Duration.ofSeconds(5));
        assertThat(line.rest()).isPositive();
    }

    @Test
    void aLongAnswerGoesOnAmongMany() {
        IntStream.range(0, 60).forEach(chat -> outbox.add(draft("" + chat, Kind.ANSWER, "answer")));
        outbox.add(draft("7", Kind.PUSH, "news"));
        sender.outcomes.add(new Outcome.Sent("1", true));
        IntStream.range(0, 29).forEach(chat -> sender.outcomes.add(new Outcome.Sent("2", false)));
        sender.outcomes.add(new Outcome.Sent("3", true));
        sender.outcomes.add(new Outcome.Sent("4", true));
        sender.outcomes.add(new Outcome.Sent("5", true));

        runFor(Duration.ofSeconds(5));

        assertThat(outbox.count(State.SENT)).isEqualTo(61);
        assertThat(sender.sent).hasSize(65).doesNotHaveDuplicates().endsWith("7/0 news 0")
                .containsSubsequence("0/0 answer 0", "0/0 answer 1");
    }

    @Test
    void thirtyWhoAskAtOnceAreAnsweredAtOnceAndFurtherOnesAsFastAsIsAllowed() {
        IntStream.range(0, 99).forEach(chat -> outbox.add(draft("" + chat, Kind.ANSWER, "answer " + chat)));
        dispatcher.runOnce();
        assertThat(causes()).hasSize(30);
        clock.advance(Duration.ofMillis(40));
        dispatcher.sendNow(outbox.addClaimed(draft("99", Kind.ANSWER, "answer 99")).orElseThrow());
        assertThat(causes()).hasSize(30);

        runFor(Duration.ofSeconds(1));
        assertThat(causes().size()).isBetween(58, 60);
        runFor(Duration.ofSeconds(2));

        assertThat(causes()).isEqualTo(IntStream.range(0, 100).mapToObj(chat -> "answer " + chat).toList());
    }

    @Test
    void noAnswerOvertakesAnOlderOneThatIsTriedAgain() {
        sender.outcomes.add(new Outcome.Unreached("no route"));
        sender.outcomes.add(new Outcome.Sent("40", false));
        sender.outcomes.add(new Outcome.Unknown("502"));
        outbox.add(draft("7", Kind.ANSWER, "one"));
        outbox.add(draft("7", Kind.ANSWER, "two"));
        outbox.add(draft("8", Kind.ANSWER, "another's"));

        dispatcher.runOnce();
        assertThat(causes()).containsExactly("one", "another's");
        runFor(Duration.ofSeconds(10));

        assertThat(causes()).containsExactly("one", "another's", "one", "one", "two");
    }

    @Test
    void whoTakesOverSendsTheAnswersOfWhoDiedAndAsksAboutThePushes() {
        outbox.addClaimed(draft("7", Kind.ANSWER, "answer"));
        outbox.sending().claim(outbox.add(draft("8", Kind.PUSH, "push")).orElseThrow());
        var other = new Outbox(database.jdbc, clock);
        dispatcher = dispatcher(other, OutboxSettings.usual());
        sender.on = false;
        runFor(Duration.ofMinutes(10));
        assertThat(other.count(State.SENDING)).isEqualTo(2);

        sender.on = true;
        dispatcher.runOnce();

        assertThat(causes()).containsExactly("answer");
        assertThat(other.count(State.UNCERTAIN)).isEqualTo(1);
    }

    @Test
    void whoHasLostTheWordPutsBackWhatItHasClaimed() {
        OutboxMessage claimed = outbox.addClaimed(draft("7", Kind.ANSWER, "answer")).orElseThrow();
        sender.on = false;

        dispatcher.sendNow(claimed);

        assertThat(causes()).isEmpty();
        assertThat(outbox.count(State.PENDING)).isEqualTo(1);
    }

    @Test
    void groupsWithLongBacklogsHoldUpNobody() {
        for (int chat = 1; chat <= 300; chat++) {
            for (int number = 1; number <= 3; number++) {
                outbox.add(draft("-" + chat, Kind.PUSH, "news " + number));
            }
        }
        for (int number = 1; number <= 1_000; number++) {
            outbox.add(draft("-1", Kind.PUSH, "flood " + number));
        }
        outbox.add(draft("8", Kind.PUSH, "for Bob"));

        runFor(Duration.ofSeconds(9));
        runFor(Duration.ofSeconds(9));

        assertThat(causes()).contains("for Bob");
    }

    @Test
    void atMostThirtyGoInAnySecondAndNoneIsWasted() {
        for (int chat = 1; chat <= 200; chat++) {
            outbox.add(draft("" + chat, Kind.PUSH, "news"));
        }

        for (int step = 0; step < 600; step++) {
            if (step == 150) {
                IntStream.range(0, 10).forEach(chat -> outbox.add(draft("9" + chat, Kind.ANSWER, "answer")));
            }
            dispatcher.runOnce();
            clock.advance(Duration.ofMillis(10));
        }

        assertThat(sender.mostWithin(Duration.ofSeconds(1))).isBetween(30L, 40L);
        assertThat(sender.sent.size()).isBetween(173, 183);
        assertThat(causes().stream().filter("answer"::equals)).hasSize(10);
    }

    @Test
    void aNewProcessKnowsWhatTheLastMinuteBrought() {
        sender.fitting = 1;
        for (int number = 0; number < 30; number++) {
            outbox.add(draft("-7", Kind.PUSH, "news " + number));
            sender.outcomes.add(new Outcome.Sent("" + number, false));
        }
        runFor(Duration.ofSeconds(50));
        assertThat(sender.sent).hasSize(18);

        dispatcher = dispatcher(new Outbox(database.jdbc, clock), OutboxSettings.usual());
        runFor(Duration.ofSeconds(70));

        assertThat(sender.sent).hasSize(30);
        assertThat(sender.mostWithin(Duration.ofMinutes(1))).isEqualTo(18);
    }

    @Test
    void aThousandASecondIsOneSetting() {
        dispatcher = dispatcher(outbox, OutboxSettings.withRate(1_000));
        IntStream.range(0, 1_500).forEach(chat -> outbox.add(draft("" + chat, Kind.PUSH, "news")));

        runFor(Duration.ofSeconds(1));

        assertThat(sender.sent.size()).isBetween(970, 1_000);
    }

    @Test
    void chatsThatWereParkedTogetherComeBackOneByOne() {
        for (int chat = 1; chat <= 30; chat++) {
            sender.outcomes.add(new Outcome.RetryAfter(Duration.ofMinutes(10), false));
            outbox.add(draft("" + chat, Kind.PUSH, "news"));
        }
        runFor(Duration.ofSeconds(2));
        assertThat(sender.sent).hasSize(30);
        runFor(Duration.ofSeconds(597));
        assertThat(sender.sent).hasSize(30);

        runFor(Duration.ofSeconds(10));
        assertThat(sender.sent.size()).isLessThan(60);
        runFor(Duration.ofSeconds(30));

        assertThat(sender.sent).hasSize(60);
        assertThat(outbox.count(State.SENT)).isEqualTo(30);
    }

    @Test
    void aBacklogIsJoinedIntoMessagesThatFit() {
        sender.fitting = 8;
        for (int number = 1; number <= 40; number++) {
            Draft draft = draft("-7", Kind.PUSH, "news " + number);
            outbox.add(new Draft(draft.chat(), draft.kind(), draft.cause(),
                    draft.reply().with(List.of(List.of(new Button("B" + number, new Button.Press("" + number))))),
                    draft.language(), null));
        }
        outbox.add(draft("-7", Kind.ANSWER, "answer"));

        dispatcher.runOnce();
        runFor(Duration.ofMinutes(2));

        assertThat(outbox.count(State.SENT)).isEqualTo(41);
        assertThat(causes()).startsWith("answer", "news 1", "news 9", "news 17");
        Reply joined = sender.messages.get(1).reply();
        assertThat(joined.blocks()).hasSize(8).first().isEqualTo(Paragraph.of(Run.of("news 1")));
        assertThat(joined.buttons().getFirst().getFirst().label()).isEqualTo("B8");
        assertThat(outbox.refsFor(new ChatId("telegram", "-7", 0), "news 5")).containsExactly("1");
        assertThat(sender.messages.stream().mapToInt(each -> each.reply().blocks().size()).sum()).isEqualTo(41);
    }

    @Test
    void whatIsLoudIsNotJoinedToWhatIsSilent() {
        for (int number = 1; number <= 40; number++) {
            Draft draft = draft("-7", Kind.PUSH, "news " + number);
            outbox.add(number <= 15 ? draft.silently() : draft);
        }

        dispatcher.runOnce();
        runFor(Duration.ofMinutes(2));

        assertThat(outbox.count(State.SENT)).isEqualTo(40);
        assertThat(causes()).startsWith("news 1", "news 16");
        assertThat(sender.messages).extracting(OutboxMessage::silent).startsWith(true, false).doesNotHaveDuplicates();
    }

    @Test
    void whatIsJoinedEndsAsItsMessageDoesOrIsSentAlone() {
        IntStream.range(0, 20).forEach(number -> outbox.add(draft("-7", Kind.PUSH, "news " + number)));
        sender.outcomes.add(new Outcome.Unreached("no route"));
        sender.outcomes.add(new Outcome.Refused("message is too long"));
        dispatcher.runOnce();
        assertThat(outbox.count(State.PENDING)).isEqualTo(20);
        clock.advance(Duration.ofSeconds(10));
        dispatcher.runOnce();
        assertThat(outbox.count(State.PENDING)).isEqualTo(20);
        runFor(Duration.ofMinutes(2));
        assertThat(outbox.count(State.SENT)).isEqualTo(20);
        assertThat(sender.sent).hasSize(22);

        IntStream.range(0, 20).forEach(number -> outbox.add(draft("-8", Kind.PUSH, "news " + number)));
        sender.outcomes.add(new Outcome.Unknown("reset"));
        dispatcher.runOnce();
        assertThat(outbox.count(State.UNCERTAIN)).isEqualTo(20);
    }

    @Test
    void aMessageWhoseWordsAreWithdrawnBetweenTwoPartsIsSentAnew() {
        var cited = new Cited(List.of(Run.of("Words.")), false, List.of(), new Evidence(1, 1, 0, 6));
        outbox.add(new Draft(new ChatId("telegram", "7", 0), Kind.ANSWER, "long",
                Reply.of(cited, Paragraph.of(Run.of("More."))), Locale.ENGLISH, null));
        sender.outcomes.add(new Outcome.Sent("41", true));
        sender.outcomes.add(new Outcome.Unreached("no route"));
        sender.outcomes.add(new Outcome.Sent("42", true));
        sender.outcomes.add(new Outcome.Sent("43", false));
        dispatcher.runOnce();

        proof = (evidence, words) -> false;
        runFor(Duration.ofSeconds(3));

        assertThat(sender.sent).containsExactly("7/0 long 0", "7/0 long 1", "7/0 long 0", "7/0 long 1");
        assertThat(sender.messages.get(2).reply().blocks()).doesNotContain(cited);
        assertThat(outbox.refsFor(new ChatId("telegram", "7", 0), "long")).containsExactly("42", "43");
    }

    @Test
    void whatIsClaimedBeforeTheDatabaseGoesAwayIsSent() {
        var failing = new OutboxSending(database.jdbc, clock) {
            @Override
            boolean claimBehind(OutboxMessage message, long first) {
                if (message.id() == first + 5) {
                    throw new IllegalStateException("the database is away");
                }
                return super.claimBehind(message, first);
            }
        };
        dispatcher = dispatcher(new Outbox(database.jdbc, clock, failing), OutboxSettings.usual());
        IntStream.range(0, 20).forEach(number -> outbox.add(draft("-7", Kind.PUSH, "news " + number)));

        dispatcher.runOnce();

        assertThat(sender.messages).singleElement()
                .satisfies(message -> assertThat(message.reply().blocks()).hasSize(5));
        assertThat(outbox.count(State.PENDING)).isEqualTo(15);
    }

    @Test
    void aDatabaseThatWasAwayForAMomentSilencesNoChat() {
        var failures = new AtomicInteger(2);
        var failing = new OutboxSending(database.jdbc, clock) {
            @Override
            boolean claimBehind(OutboxMessage message, long first) {
                if (failures.getAndDecrement() > 0) {
                    throw new IllegalStateException("the database is away");
                }
                return super.claimBehind(message, first);
            }
        };
        dispatcher = dispatcher(new Outbox(database.jdbc, clock, failing), OutboxSettings.usual());
        outbox.add(draft("7", Kind.ANSWER, "answer"));
        outbox.add(draft("8", Kind.PUSH, "news"));
        assertThatIllegalStateException().isThrownBy(dispatcher::runOnce);
        assertThatIllegalStateException().isThrownBy(dispatcher::runOnce);

        runFor(Duration.ofSeconds(3));

        assertThat(causes()).containsExactlyInAnyOrder("answer", "news");
    }
}
