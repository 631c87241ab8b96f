package app.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.outbox.OutboxMessage.State;
import app.dateline.telegram.FakeFaults.Kind;
import app.dateline.telegram.TelegramState.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Telegram is away for a while, in every way there is. Outages pass by the moved clock; after them it runs with the real one. */
@Tag("chaos")
class OutagesIT {
    private static final List<Duration> LENGTHS = List.of(Duration.ofSeconds(1), Duration.ofSeconds(40),
            Duration.ofMinutes(5), Duration.ofMinutes(30));
    private static final Duration LONGEST_RECOVERY = Duration.ofSeconds(5);
    private static final Duration TICK = Duration.ofMillis(10);
    private static final int PEOPLE = 10;

    private final AtomicInteger goodPolls = new AtomicInteger();
    private FakeTelegram telegram;
    private Journey journey;

    /** A way of being away. */
    enum Trouble {
        RESET, BLACK_HOLE, REFUSED, HTML_502, MALFORMED, CODE_401, CODE_409, CODE_500;

        void begin(FakeTelegram telegram) {
            if (ordinal() <= REFUSED.ordinal()) {
                telegram.line().is(FaultyLine.State.valueOf(name()));
            } else {
                telegram.faults().often(Kind.valueOf(name()), "getUpdates", 1);
            }
        }

        void end(FakeTelegram telegram) {
            telegram.line().is(FaultyLine.State.GOOD);
            telegram.faults().clear();
        }
    }

    @BeforeEach
    void begin() {
        telegram = FakeTelegram.start();
        telegram.watch(call -> {
            if (call.method().equals("getupdates")) {
                goodPolls.incrementAndGet();
            }
        });
        telegram.line();
        journey = Journey.begin(telegram);
        journey.brain.answering = message -> Journey.says("re: " + message.text());
        Journey.until(() -> journey.state.phase() == Phase.POLLING);
    }

    @AfterEach
    void end() {
        journey.close();
    }

    /** Waits while the bot's clock goes on; returns how long that was by it. */
    private Duration untilTicking(Callable<Boolean> condition) {
        Instant before = journey.clock.instant();
        Journey.until(() -> {
            journey.clock.advance(TICK);
            return condition.call();
        });
        return Duration.between(before, journey.clock.instant());
    }

    @ParameterizedTest
    @EnumSource
    void losesNothingAndIsBackWithinFiveSeconds(Trouble trouble) {
        List<Duration> recoveries = new ArrayList<>();
        for (Duration length : LENGTHS) {
            List<String> words = new ArrayList<>();
            trouble.begin(telegram);
            for (int person = 0; person < PEOPLE; person++) {
                String said = trouble + " of " + length + ", person " + person;
                words.add("re: " + said);
                telegram.person(100 + person, "Person").says(said);
            }
            untilTicking(() -> journey.state.phase() != Phase.POLLING);
            journey.clock.advance(length);
            trouble.end(telegram);
            goodPolls.set(0);
            Duration back = untilTicking(() -> goodPolls.get() > 0);
            untilTicking(() -> allTexts().containsAll(words) && journey.outbox.count(State.SENDING) == 0
                    && journey.outbox.count(State.PENDING) == 0);
            recoveries.add(back);
        }

        System.out.printf("%s: back after %s%n", trouble, recoveries);
        assertThat(recoveries).allMatch(recovery -> recovery.compareTo(LONGEST_RECOVERY) <= 0);
        assertThat(allTexts()).doesNotHaveDuplicates().hasSize(LENGTHS.size() * PEOPLE);
    }

    private List<String> allTexts() {
        return IntStream.range(0, PEOPLE)
                .mapToObj(person -> telegram.person(100 + person, "Person").texts())
                .flatMap(List::stream).toList();
    }

    @Test
    void answersAllOnceAndInOrderThoughAFifthOfTheSendsAreToldToWaitForUpToTwelveHours() {
        telegram.faults().flood().clock(journey.clock);
        telegram.faults().oftenTooFast(0.2, 1, 12 * 3_600);
        for (int round = 0; round < 5; round++) {
            for (int person = 0; person < PEOPLE; person++) {
                telegram.person(100 + person, "Person").says("words " + round);
            }
        }
        journey.untilHandled();

        Journey.until(() -> {
            journey.clock.advance(Duration.ofMinutes(2));
            return allTexts().size() >= 5 * PEOPLE;
        });

        for (int person = 0; person < PEOPLE; person++) {
            assertThat(telegram.person(100 + person, "Person").texts()).containsExactly("re: words 0", "re: words 1",
                    "re: words 2", "re: words 3", "re: words 4");
        }
        assertThat(telegram.faults().flood().impatient()).as("sends to a chat that was told to wait").isZero();
    }

    @Test
    void servesTheOthersAtFullRateWhileOneChatIsParkedForTwelveHours() {
        telegram.faults().flood().clock(journey.clock);
        telegram.faults().flood().hold(7, Duration.ofHours(12));
        FakeChat parked = telegram.person(7, "Ann");
        IntStream.range(0, 50).forEach(number -> parked.says("parked " + number));
        for (int round = 0; round < 20; round++) {
            for (int person = 0; person < PEOPLE; person++) {
                telegram.person(100 + person, "Person").says("words " + round);
            }
        }

        // Their clock stands still: not one of them waits for anything.
        Journey.until(() -> allTexts().size() == 20 * PEOPLE);

        journey.untilHandled();
        assertThat(parked.sent()).isEmpty();
        journey.clock.advance(Duration.ofHours(12).plusSeconds(2));
        Journey.until(() -> {
            journey.clock.advance(Duration.ofSeconds(1));
            return parked.sent().size() == 50;
        });
        assertThat(parked.texts()).doesNotHaveDuplicates();
        assertThat(telegram.faults().flood().impatient()).as("the one that was told to wait").isLessThanOrEqualTo(1);
    }
}
