package app.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import app.dateline.telegram.ApiResult.Failed;
import app.dateline.telegram.ApiResult.NoAnswer;
import app.dateline.telegram.TelegramState.Phase;
import app.dateline.testing.TestClock;
import app.dateline.testing.TestDatabase;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class TroublesTest {
    private static final NoAnswer REFUSED = new NoAnswer("no connection", false);

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final TestClock clock = new TestClock("2026-03-05T09:00:00Z");
    private final TestDatabase database = TestDatabase.h2();
    private final TelegramState state = new TelegramState(new Inbox(database.jdbc, database.transactions, clock), clock,
            Journey.words());
    private final Troubles troubles = new Troubles(state, clock);

    private static Failed failed(int code) {
        return new Failed(code, "No", null, null);
    }

    @Test
    void asksSoonAgainHoweverLongAnOutageLasts() {
        for (int time = 0; time < 1_000; time++) {
            Duration pause = troubles.pauseAfter(REFUSED);
            clock.advance(pause);
            assertThat(pause).isBetween(Duration.ofMillis(375), Duration.ofSeconds(3));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 409, 429, 500, 502})
    void asksSoonAgainWhateverTelegramSays(int code) {
        for (int time = 0; time < 50; time++) {
            assertThat(troubles.pauseAfter(failed(code))).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(5));
        }
    }

    @Test
    void waitsAsLongAsTelegramWants() {
        Duration hours = Duration.ofHours(3);

        assertThat(troubles.pauseAfter(new Failed(429, "Too Many Requests: retry after 10800", hours, null)))
                .isBetween(hours, hours.plusSeconds(1));
        assertThat(state.says()).contains("wait");
    }

    @Test
    void tellsTheKindsOfTroubleApart() {
        assertThat(phaseAfter(() -> troubles.pauseAfter(failed(401)))).isEqualTo(Phase.UNAUTHORIZED);
        assertThat(phaseAfter(() -> troubles.pauseAfter(failed(409)))).isEqualTo(Phase.CONFLICT);
        assertThat(phaseAfter(() -> troubles.pauseAfter(failed(429)))).isEqualTo(Phase.SLOWED);
        assertThat(phaseAfter(() -> troubles.pauseAfter(failed(502)))).isEqualTo(Phase.FAILING);
        assertThat(phaseAfter(() -> troubles.pauseAfter(NoAnswer.unreadable(504)))).isEqualTo(Phase.FAILING);
        assertThat(phaseAfter(() -> troubles.pauseAfter(failed(400)))).isEqualTo(Phase.REFUSED);
        assertThat(phaseAfter(() -> troubles.pauseAfter(REFUSED))).isEqualTo(Phase.UNREACHABLE);
        assertThat(phaseAfter(() -> troubles.unstored(new IllegalStateException("no disk")))).isEqualTo(Phase.UNSTORED);
        assertThat(phaseAfter(() -> troubles.full(1_000))).isEqualTo(Phase.FULL);
        assertThat(state.says()).contains("1000");
    }

    private Phase phaseAfter(Supplier<Duration> trouble) {
        assertThat(trouble.get()).isPositive();
        return state.phase();
    }

    private long lines(String words) {
        return log.list.stream().filter(line -> line.getFormattedMessage().contains(words)).count();
    }

    @BeforeEach
    void listen() {
        log.start();
        ((Logger) LoggerFactory.getLogger(Polling.class)).addAppender(log);
    }

    @AfterEach
    void leave() {
        ((Logger) LoggerFactory.getLogger(Polling.class)).detachAppender(log);
    }

    @Test
    void tellsOnceOfAPollerThatTakesTurns() {
        for (int turn = 0; turn < 20; turn++) {
            troubles.pauseAfter(failed(409));
            clock.advance(Duration.ofSeconds(4));
            assertThat(troubles.over()).isEqualTo(turn == 0);
        }
        assertThat(lines("another process polls")).isEqualTo(1);
        assertThat(lines("answers again")).isZero();

        clock.advance(Duration.ofMinutes(10));
        troubles.pauseAfter(failed(409));
        clock.advance(Duration.ofMinutes(2));
        assertThat(troubles.over()).isTrue();
        assertThat(troubles.over()).isTrue();
        assertThat(lines("another process polls")).isEqualTo(2);
    }
}
