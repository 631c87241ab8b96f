package app.dateline.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does one step after the other on a thread of its own, rests when there is nothing to do, and outlives every failure. */
final class Loop {
    private static final Logger log = LoggerFactory.getLogger(Loop.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 6;

    private final String name;
    private final BooleanSupplier step;
    private final Duration rest;
    private final Clock clock;
    private final Semaphore awake = new Semaphore(0);
    private volatile @Nullable Thread thread;
    private volatile @Nullable Instant lastProgress;
    private volatile @Nullable String lastFailure;

    /**
     * @param step returns true when it should be called again at once
     */
    Loop(String name, BooleanSupplier step, Duration rest, Clock clock) {
        this.name = name;
        this.step = step;
        this.rest = rest;
        this.clock = clock;
    }

    synchronized void start() {
        if (thread == null) {
            // Known as the thread before it runs: it ends as soon as it is not.
            Thread fresh = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
            thread = fresh;
            fresh.start();
        }
    }

    /** Ends after the step at hand. */
    void stop() throws InterruptedException {
        Thread running = thread;
        thread = null;
        awake.release();
        if (running != null) {
            running.join();
        }
    }

    boolean isRunning() {
        Thread running = thread;
        return running != null && running.isAlive();
    }

    void wake() {
        awake.release();
    }

    /** When a step last went well, even if there was nothing to do. */
    @Nullable
    Instant lastProgress() {
        return lastProgress;
    }

    /** Why the last step failed; null when it did not. */
    @Nullable
    String lastFailure() {
        return lastFailure;
    }

    private void run() {
        int failures = 0;
        while (Thread.currentThread() == thread) {
            try {
                boolean more = step.getAsBoolean();
                failures = 0;
                lastFailure = null;
                lastProgress = clock.instant();
                if (!more) {
                    pause(rest);
                }
            } catch (Throwable e) {
                lastFailure = e.toString();
                Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures++, MOST_DOUBLINGS));
                log.error("{} failed (attempt {}), goes on in {} s", name, failures, pause.toSeconds(), e);
                pause(pause);
            }
        }
    }

    private void pause(Duration most) {
        try {
            awake.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS);
            awake.drainPermits();
        } catch (InterruptedException e) {
            log.debug("{} was interrupted while it rested", name);
        }
    }
}
