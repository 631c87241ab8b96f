package app.dateline.outbox;

import app.dateline.outbox.OutboxMessage.Kind;
import app.dateline.outbox.OutboxQueue.Due;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What waits for one channel: each chat in order, all chats side by side, none faster than allowed. */
final class Line {
    private static final Logger log = LoggerFactory.getLogger(Line.class);
    private static final int ANSWERS = 200;
    private static final int FEWEST_PUSHES = 200;
    private static final Duration LOOK = Duration.ofMillis(500);
    /** Looking for whose turn it is may take a quarter of the time. */
    private static final int LOOK_SHARE = 3;
    private static final Duration COUNTED = Duration.ofSeconds(61);

    private final Sender sender;
    private final Outbox outbox;
    private final OutboxQueue queue;
    private final Backlog backlog;
    private final Delivery delivery;
    private final RateLimit limit;
    private final OutboxSettings settings;
    private final Clock clock;
    private final Executor executor;
    private final Runnable wake;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final Deque<Due> pushes = new ArrayDeque<>();
    private Instant nextLook = Instant.EPOCH;
    private boolean on;

    Line(Sender sender, Dispatcher.Parts parts, Executor executor, Runnable wake) {
        this.sender = sender;
        this.outbox = parts.outbox();
        this.queue = parts.queue();
        this.backlog = parts.backlog();
        this.delivery = parts.delivery();
        this.limit = parts.limit();
        this.settings = parts.settings();
        this.clock = parts.clock();
        this.executor = executor;
        this.wake = wake;
    }

    /** Starts sending what is due; returns before it has arrived. */
    void run() {
        if (!sender.isOn()) {
            on = false;
            pushes.clear();
            return;
        }
        if (!on) {
            takeOver();
        }
        queue.answers(sender.channel(), ANSWERS).forEach(answer -> start(new Due(answer, 1)));
        boolean mayLook = true;
        while (limit.pushesWait(sender.channel()).isZero() && busy.size() < settings.parallel()) {
            if (pushes.isEmpty() && mayLook) {
                look();
                mayLook = false;
            }
            Due next = pushes.poll();
            if (next == null) {
                return;
            }
            start(next);
        }
    }

    private void takeOver() {
        recover();
        queue.sentSince(sender.channel(), clock.instant().minus(COUNTED))
                .forEach(sent -> limit.took(sent.chat(), sender.isCrowd(sent.chat()), sent.at()));
        on = true;
    }

    /** Takes up what a process that died left behind; the one that sends now is this. */
    void recover() {
        if (sender.isOn()) {
            int found = queue.recover(sender.channel());
            if (found > 0) {
                log.info("{} messages were being sent when their process stopped", found);
            }
        }
    }

    private void look() {
        Instant now = clock.instant();
        if (now.isBefore(nextLook)) {
            return;
        }
        pushes.addAll(queue.pushes(sender.channel(), Math.max(FEWEST_PUSHES, 2 * settings.perSecond())));
        Instant then = clock.instant();
        nextLook = then.plus(Duration.between(now, then).multipliedBy(LOOK_SHARE));
    }

    private void start(Due due) {
        String chat = due.message().chat().chat();
        if (busy.add(chat)) {
            List<OutboxMessage> claimed = claimed(due);
            if (claimed == null) {
                busy.remove(chat);
            } else {
                executor.execute(() -> send(claimed, chat));
            }
        }
    }

    private @Nullable List<OutboxMessage> claimed(Due due) {
        OutboxMessage message = due.message();
        Duration wait = limit.take(message, sender.isCrowd(message.chat()));
        if (!wait.isZero()) {
            queue.defer(message, wait);
            return null;
        }
        if (!outbox.claim(message.id())) {
            return null;
        }
        if (message.kind() == Kind.ANSWER || due.waiting() == 1) {
            return List.of(message);
        }
        List<OutboxMessage> claimed = backlog.claimWith(due, sender);
        queue.toTheEnd(claimed.getLast());
        return claimed;
    }

    private void send(List<OutboxMessage> claimed, String chat) {
        try {
            if (claimed.size() == 1) {
                delivery.deliver(claimed.getFirst(), sender);
            } else {
                backlog.deliver(claimed, sender);
            }
        } finally {
            claimed.forEach(each -> outbox.letGo(each.id()));
            busy.remove(chat);
            wake.run();
        }
    }

    /** Sends a claimed message in the caller's thread; in a chat that was lately told to slow down, later and in another. */
    void sendNow(OutboxMessage claimed) {
        try {
            Duration wait = limit.take(claimed, sender.isCrowd(claimed.chat()));
            if (wait.isZero()) {
                delivery.deliver(claimed, sender);
            } else {
                outbox.retry(claimed.id(), claimed.attempts(), wait, "waits for its chat's turn");
            }
        } finally {
            outbox.letGo(claimed.id());
        }
        wake.run();
    }

    /** How long to rest, unless something comes. */
    Duration rest() {
        Duration turn = pushes.isEmpty() ? Duration.between(clock.instant(), nextLook)
                : limit.pushesWait(sender.channel());
        return turn.isPositive() && turn.compareTo(LOOK) < 0 ? turn : LOOK;
    }

    boolean isBusy() {
        return !busy.isEmpty();
    }
}
