package app.dateline.outbox;

import app.dateline.work.Loop;
import app.dateline.work.Looping;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Sends what is due on every channel, and tidies up. */
@Component
public class Dispatcher implements SmartLifecycle, Looping {
    /** Starts before whatever hands it messages, and stops after it. */
    public static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 100;
    private static final Duration SWEEP = Duration.ofMinutes(1);
    private static final int LEAST_FORGOTTEN = 500;
    private static final Duration LEAVE = Duration.ofSeconds(5);

    private final Parts parts;
    private final Map<String, Line> lines;
    private final Loop loop;
    private Instant swept = Instant.EPOCH;

    @Autowired
    public Dispatcher(Parts parts, List<Sender> senders) {
        this(parts, senders, task -> Thread.ofVirtual().name("send").start(task));
    }

    /** @param executor runs each delivery; a test may run it in the caller's thread */
    Dispatcher(Parts parts, List<Sender> senders, Executor executor) {
        this.parts = parts;
        this.lines = senders.stream()
                .map(sender -> Map.entry(sender.channel(), new Line(sender, parts, executor, this::wake)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        this.loop = new Loop("outbox", this::step, parts.clock());
    }

    /** What every line works with. */
    @Component
    record Parts(Outbox outbox, OutboxQueue queue, Pauses pauses, Delivery delivery, Backlog backlog, RateLimit limit,
            OutboxSettings settings, Clock clock) {}

    /**
     * Sends a message that {@link Outbox#addClaimed} gave to the caller, in the caller's thread; where it has to wait for its
     * turn, later and in another.
     */
    public void sendNow(OutboxMessage claimed) {
        Line line = lines.get(claimed.chat().channel());
        if (line == null) {
            throw new IllegalStateException("nothing sends to " + claimed.chat().channel());
        }
        line.sendNow(claimed);
    }

    /** Looks for due messages at once instead of in a moment. */
    public void wake() {
        loop.wake();
    }

    /** Starts sending what is due; returns before it has arrived. */
    public void runOnce() {
        lines.values().forEach(Line::run);
    }

    /** Forgets old rows, gives up what nobody wants any more, and takes up messages whose sender died without a word. */
    void sweep() {
        Instant now = parts.clock().instant();
        if (Duration.between(swept, now).abs().compareTo(SWEEP) >= 0) {
            swept = now;
            lines.values().forEach(Line::recover);
            parts.outbox().forget(now.minus(parts.settings().keepSent()), forgotten());
            parts.outbox().forgetShown(now.minus(parts.settings().keepShown()), forgotten());
            parts.outbox().expire(now.minus(parts.settings().keepWaiting()));
            parts.pauses().sweep();
        }
    }

    /** As many rows as were written since the last sweep at most, so that they never become more and more. */
    private int forgotten() {
        return Math.max(LEAST_FORGOTTEN, Math.toIntExact(SWEEP.toSeconds() * parts.settings().perSecond()));
    }

    @Override
    public void start() {
        if (!lines.isEmpty()) {
            loop.start();
        }
    }

    private Duration step() {
        sweep();
        runOnce();
        return lines.values().stream().map(Line::rest).min(Duration::compareTo).orElse(SWEEP);
    }

    @Override
    public void stop() {
        loop.stop(LEAVE);
        for (long waited = 0; lines.values().stream().anyMatch(Line::isBusy)
                && waited < LEAVE.toMillis(); waited += 10) {
            LockSupport.parkNanos(10_000_000);
        }
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }

    @Override
    public List<Loop> loops() {
        return List.of(loop);
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
