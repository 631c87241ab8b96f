package app.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.dateline.testing.TestClock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class LoopTest {
    private static final Duration LONG = Duration.ofHours(1);
    private final TestClock clock = new TestClock("2026-03-05T09:00:00Z");

    @RepeatedTest(50)
    void takesAStepAsSoonAsItIsStarted() throws InterruptedException {
        var stepped = new CountDownLatch(1);
        var loop = new Loop("loop", () -> {
            stepped.countDown();
            return false;
        }, LONG, clock);

        loop.start();

        assertThat(stepped.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(loop.isRunning()).isTrue();
        loop.stop();
        assertThat(loop.isRunning()).isFalse();
    }

    @Test
    void wakesFromARest() throws InterruptedException {
        var steps = new AtomicInteger();
        var loop = new Loop("loop", () -> steps.incrementAndGet() < 0, LONG, clock);
        loop.start();
        await().untilAtomic(steps, org.hamcrest.Matchers.equalTo(1));

        loop.wake();

        await().untilAtomic(steps, org.hamcrest.Matchers.equalTo(2));
        loop.stop();
    }

    @Test
    void outlivesAnErrorAndSaysWhatItWas() throws InterruptedException {
        var steps = new AtomicInteger();
        var loop = new Loop("loop", () -> {
            if (steps.incrementAndGet() == 1) {
                throw new NoClassDefFoundError("gone");
            }
            return false;
        }, LONG, clock);
        loop.start();
        await().until(() -> "java.lang.NoClassDefFoundError: gone".equals(loop.lastFailure()));

        loop.wake();

        await().until(() -> loop.lastFailure() == null && clock.instant().equals(loop.lastProgress()));
        loop.stop();
    }
}
