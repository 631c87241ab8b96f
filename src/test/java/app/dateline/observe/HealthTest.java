package app.dateline.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.dateline.search.IndexerState;
import app.dateline.testing.TestClock;
import app.dateline.work.Loop;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
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
    void isAliveWhileItsLoopsGoRoundAndFailButNotWhenOneHangs() throws InterruptedException {
        var begun = new CountDownLatch(2);
        var release = new Semaphore(0);
        var failing = new Loop("failing", () -> {
            throw new IllegalStateException("the database is away");
        }, clock);
        var hanging = new Loop("hanging", () -> {
            begun.countDown();
            release.acquireUninterruptibly();
            return Duration.ZERO;
        }, clock);
        var health = new LoopsHealth(List.of(() -> List.of(failing, hanging)), clock);
        failing.start();
        hanging.start();
        await().until(() -> failing.lastFailure() != null && begun.getCount() == 1);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        clock.advance(Duration.ofMinutes(6));
        failing.wake();
        await().until(() -> failing.due().isAfter(clock.instant()));
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().getDetails()).containsEntry("failing", "goes round")
                .extractingByKey("hanging").asString().contains("360 s");

        release.release();
        begun.await();

        await().until(() -> health.health().getStatus().equals(Status.UP));
        failing.stop(Duration.ZERO);
        hanging.stop(Duration.ZERO);
        release.release();
    }

    @Test
    void isAliveWithoutALoop() {
        var health = new LoopsHealth(List.of(() -> List.of(new Loop("off", () -> Duration.ZERO, clock))), clock);

        clock.advance(Duration.ofHours(1));

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }
}
