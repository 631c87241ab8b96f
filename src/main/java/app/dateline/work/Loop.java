package app.dateline.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does one step after the other on a thread of its own, rests as long as each step says, and outlives every failure. */
public final class Loop {
    private static final Logger log = LoggerFactory.getLogger(Loop.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    // Whatever was away, such as the database, is used again four seconds after it came back.
    private static final int MOST_DOUBLINGS = 2;

    private final String name;
    private final Supplier<Duration> step;
    private final Clock clock;
    private final Semaphore awake = new Semaphore(0);
    private volatile @Nullable Thread thread;
    private volatile Instant due;
    private volatile @Nullable Instant lastProgress;
    private volatile @Nullable String lastFailure;

    /** @param step returns how long to rest before it is called again, unless woken; zero for at once */
    public Loop(String name, Supplier<Duration> step, Clock clock) {
        this.name = name;
        this.step = step;
        this.clock = clock;
        this.due = clock.instant();
    }

    /** Begins; nothing happens when it has begun. */
    public synchronized void start() {
        if (thread == null) {
            due = clock.instant();
            // Known as the thread before it runs: it ends as soon as it is not.
            Thread fresh = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
            thread = fresh;
            fresh.start();
        }
    }

    /**
     * Ends after the step at hand; nobody interrupts it, since that in the middle of a write would close a database's file.
     *
     * @param patience how long to wait for that
     * @return false when the step was not over by then
     */
    public boolean stop(Duration patience) {
        Thread running;
        synchronized (this) {
            running = thread;
            thread = null;
        }
        awake.release();
        try {
            return running == null || running.join(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** True between start and stop. */
    public boolean isRunning() {
        return thread != null;
    }

    /** Ends a rest. */
    public void wake() {
        awake.release();
    }

    /** What it does, in a word or two. */
    public String name() {
        return name;
    }

    /** When the next step was to begin; while a step is under way, when that one was. */
    public Instant due() {
        return due;
    }

    /** When a step last went well, even if there was nothing to do; null before the first. */
    public @Nullable Instant lastProgress() {
        return lastProgress;
    }

    /** Why the last step failed; null when it did not. */
    public @Nullable String lastFailure() {
        return lastFailure;
    }

    private void run() {
        int failures = 0;
        while (Thread.currentThread() == thread) {
            Duration rest;
            try {
                rest = step.get();
                failures = 0;
                lastFailure = null;
                lastProgress = clock.instant();
            } catch (Throwable e) {
                lastFailure = e.toString();
                rest = FIRST_PAUSE.multipliedBy(1L << Math.min(failures++, MOST_DOUBLINGS));
                tell(failures, rest, e);
            }
            due = clock.instant().plus(rest);
            if (rest.isPositive()) {
                rest(rest);
            }
        }
    }

    /** What lasts long is told ever more rarely. */
    private void tell(int failures, Duration rest, Throwable e) {
        if (Integer.bitCount(failures) == 1) {
            log.error("{} failed (attempt {}), goes on in {} s", name, failures, rest.toSeconds(), e);
        }
    }

    private void rest(Duration most) {
        try {
            awake.tryAcquire(most.toMillis() + 1, TimeUnit.MILLISECONDS);
            awake.drainPermits();
        } catch (InterruptedException e) {
            log.debug("{} was interrupted while it rested", name);
        }
    }
}
