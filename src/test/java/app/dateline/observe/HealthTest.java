package app.dateline.observe;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.search.IndexerState;
import app.dateline.testing.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class HealthTest {
    private final TestClock clock = new TestClock("2026-03-05T09:00:00Z");
    private IndexerState state = state(0, 10);

    private IndexerState state(long indexed, long stored) {
        return new IndexerState(indexed, stored, 0, clock.instant(), null);
    }

    @Test
    void isNotReadyBeforeEveryStoredWordCanBeFound() {
        var health = new IndexHealth(() -> state, clock);
        assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);

        state = state(10, 10);

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void staysReadyWhileNewArticlesAreIndexed() {
        var health = new IndexHealth(() -> state, clock);
        state = state(10, 10);
        health.health();
        state = state(10, 500);

        clock.advance(Duration.ofSeconds(30));
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);

        clock.advance(Duration.ofSeconds(31));
        assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    }

    @Test
    void isAliveByTheProgressOfItsLoop() {
        var health = new LoopsHealth(() -> true, () -> state, clock);

        clock.advance(Duration.ofMinutes(5));
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);

        clock.advance(Duration.ofSeconds(1));
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        state = state(0, 10);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void isAliveWithoutALoop() {
        var health = new LoopsHealth(() -> false, () -> state, clock);

        clock.advance(Duration.ofHours(1));

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }
}
