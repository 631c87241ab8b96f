package app.dateline.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.dateline.testing.TestClock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class LoopTest {
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private final TestClock clock = new TestClock("2026-03-05T09:00:00Z");

    @RepeatedTest(50)
    void takesAStepAsSoonAsItIsStarted() throws InterruptedException {
        var stepped = new CountDownLatch(1);
        var loop = new Loop("loop", () -> {
            stepped.countDown();
            return LONG;
        }, clock);

        loop.start();

        assertThat(stepped.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(loop.isRunning()).isTrue();
        assertThat(loop.stop(PATIENCE)).isTrue();
        assertThat(loop.isRunning()).isFalse();
    }

    @Test
    void goesOnAtOnceUntilAStepWantsARestAndWakesFromIt() {
        var steps = new AtomicInteger();
        var loop = new Loop("loop", () -> steps.incrementAndGet() < 5 ? Duration.ZERO : LONG, clock);
        loop.start();
        await().untilAtomic(steps, Matchers.equalTo(5));
        await().until(() -> loop.due().equals(clock.instant().plus(LONG)));

        loop.wake();

        await().untilAtomic(steps, Matchers.equalTo(6));
        loop.stop(PATIENCE);
    }

    @Test
    void outlivesAnErrorAndSaysWhatItWas() {
        var steps = new AtomicInteger();
        var loop = new Loop("loop", () -> {
            if (steps.incrementAndGet() == 1) {
                throw new NoClassDefFoundError("gone");
            }
            return LONG;
        }, clock);
        loop.start();
        await().until(() -> "java.lang.NoClassDefFoundError: gone".equals(loop.lastFailure()));

        loop.wake();

        await().until(() -> loop.lastFailure() == null && clock.instant().equals(loop.lastProgress()));
        loop.stop(PATIENCE);
    }

    @Test
    void saysThatItsStepIsNotOverYet() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var release = new Semaphore(0);
        var loop = new Loop("loop", () -> {
            begun.countDown();
            release.acquireUninterruptibly();
            return LONG;
        }, clock);
        loop.start();
        begun.await();

        assertThat(loop.stop(Duration.ofMillis(1))).isFalse();

        release.release();
    }
}
