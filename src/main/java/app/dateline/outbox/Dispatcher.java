package app.dateline.outbox;

import app.dateline.outbox.OutboxMessage.Kind;
import app.dateline.work.Loop;
import app.dateline.work.Looping;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Sends what is due: each chat in order, all chats side by side, none faster than allowed. */
@Component
public class Dispatcher implements SmartLifecycle, Looping {
    /** Starts before whatever hands it messages, and stops after it. */
    public static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 100;
    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);
    private static final int BATCH = 200;
    private static final Duration STRAY = Duration.ofMinutes(5);
    private static final Duration LEAVE = Duration.ofSeconds(5);
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Outbox outbox;
    private final Delivery delivery;
    private final RateLimit limit;
    private final OutboxSettings settings;
    private final Clock clock;
    private final Map<String, Sender> senders;
    private final Executor executor;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final Loop loop;
    private Instant swept = Instant.EPOCH;

    @Autowired
    public Dispatcher(Outbox outbox, Delivery delivery, RateLimit limit, OutboxSettings settings, Clock clock,
            List<Sender> senders) {
        this(outbox, delivery, limit, settings, clock, senders, task -> Thread.ofVirtual().name("send").start(task));
    }

    /** @param executor runs each delivery; a test may run it in the caller's thread */
    Dispatcher(Outbox outbox, Delivery delivery, RateLimit limit, OutboxSettings settings, Clock clock,
            List<Sender> senders, Executor executor) {
        this.outbox = outbox;
        this.delivery = delivery;
        this.limit = limit;
        this.settings = settings;
        this.clock = clock;
        this.senders = senders.stream().collect(Collectors.toMap(Sender::channel, Function.identity()));
        this.executor = executor;
        this.loop = new Loop("outbox", this::step, clock);
    }

    /**
     * Sends a message that {@link Outbox#addClaimed} gave to the caller, in the caller's thread; in a chat that was lately told
     * to slow down, later and in another.
     */
    public void sendNow(OutboxMessage claimed) {
        Sender sender = sender(claimed);
        Duration wait = limit.take(claimed, sender.isCrowd(claimed.chat()));
        if (wait.isZero()) {
            delivery.deliver(claimed, sender);
        } else {
            outbox.retry(claimed.id(), claimed.attempts(), wait, "waits for its chat's turn");
        }
        wake();
    }

    /** Looks for due messages at once instead of in a moment. */
    public void wake() {
        loop.wake();
    }

    /** Starts sending what is due; returns before it has arrived. */
    public void runOnce() {
        senders.keySet().forEach(this::runChannel);
    }

    private void runChannel(String channel) {
        Set<String> passed = new HashSet<>();
        for (OutboxMessage message : outbox.due(channel, BATCH)) {
            if (message.kind() == Kind.PUSH && !limit.pushesWait().isZero()) {
                return; // answers come first in the list, so only pushes are left
            }
            String chat = channel + ' ' + message.chat().chat();
            if (passed.add(chat) && busy.add(chat) && !start(message, chat)) {
                busy.remove(chat);
            }
        }
    }

    /** False when nothing was started and the chat is free again. */
    private boolean start(OutboxMessage message, String chat) {
        Duration wait = limit.take(message, sender(message).isCrowd(message.chat()));
        if (!wait.isZero()) {
            outbox.defer(message.chat(), wait);
            return false;
        }
        if (!outbox.claim(message.id())) {
            return false;
        }
        executor.execute(() -> {
            try {
                delivery.deliver(message, sender(message));
            } finally {
                busy.remove(chat);
                wake();
            }
        });
        return true;
    }

    private Sender sender(OutboxMessage message) {
        Sender sender = senders.get(message.chat().channel());
        if (sender == null) {
            throw new IllegalStateException("nothing sends to " + message.chat().channel());
        }
        return sender;
    }

    /** Forgets old rows, and takes up messages whose sender died without a word. */
    void sweep() {
        Instant now = clock.instant();
        if (Duration.between(swept, now).compareTo(Duration.ofMinutes(1)) >= 0) {
            swept = now;
            outbox.recover(now.minus(STRAY));
            outbox.forget(now.minus(settings.keepSent()));
        }
    }

    @Override
    public void start() {
        if (senders.isEmpty()) {
            return;
        }
        int found = outbox.recover(clock.instant());
        if (found > 0) {
            log.info("{} messages were being sent when the bot stopped", found);
        }
        loop.start();
    }

    private Duration step() {
        sweep();
        runOnce();
        Duration turn = limit.pushesWait();
        return turn.isZero() || turn.compareTo(LOOK) > 0 ? LOOK : turn;
    }

    @Override
    public void stop() {
        loop.stop(LEAVE);
        for (long waited = 0; !busy.isEmpty() && waited < LEAVE.toMillis(); waited += 10) {
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
