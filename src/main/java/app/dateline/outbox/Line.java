package app.dateline.outbox;

import app.dateline.outbox.OutboxQueue.Head;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What waits for one channel: each chat in order, all chats side by side, none faster than allowed. */
final class Line {
    private static final Logger log = LoggerFactory.getLogger(Line.class);
    /** Answers and corrections that are looked up at once. */
    private static final int ANSWERS = 200;
    /** Answers that are taken of these where fewer go in a second. */
    private static final int FEW_ANSWERS = 30;
    /** Chats whose turn comes next, as far ahead as is looked. */
    private static final int AHEAD = 10_000;
    /** What is left of them when it is looked again, in seconds of sending. */
    private static final int LEFT = 5;
    private static final Duration LOOK = Duration.ofMillis(500);
    /** Looking for whose turn it is may take a quarter of the time. */
    private static final int LOOK_SHARE = 3;
    private static final Duration COUNTED = Duration.ofSeconds(61);

    private final Sender sender;
    private final Outbox outbox;
    private final OutboxSending sending;
    private final OutboxQueue queue;
    private final Backlog backlog;
    private final Delivery delivery;
    private final RateLimit limit;
    private final OutboxSettings settings;
    private final Clock clock;
    private final Executor executor;
    private final Runnable wake;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final Deque<OutboxMessage> answers = new ArrayDeque<>();
    private final Deque<Head> pushes = new ArrayDeque<>();
    /** Those begun since the last look, which may have seen them waiting. */
    private final Set<Long> begun = new HashSet<>();
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile @Nullable List<Head> found;
    private volatile Instant looked = Instant.EPOCH;
    private volatile Instant nextLook = Instant.EPOCH;
    /** Answers wait for their turn, and what comes now goes behind them. */
    private volatile boolean crowded;
    private boolean on;

    Line(Sender sender, Dispatcher.Parts parts, Executor executor, Runnable wake) {
        this.sender = sender;
        this.outbox = parts.outbox();
        this.sending = outbox.sending();
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
            crowded = false;
            answers.clear();
            pushes.clear();
            found = null;
            return;
        }
        if (!on) {
            takeOver();
        }
        answer();
        correct();
        lookAhead();
        while (limit.pushesWait(sender.channel()).isZero() && busy.size() < settings.parallel()) {
            Head next = next();
            if (next == null) {
                return;
            }
            begun.add(next.id());
            if (!busy.contains(next.chat())) {
                queue.waiting(next.id()).ifPresent(message -> start(message, next.waiting()));
            }
        }
    }

    private void answer() {
        if (answers.isEmpty()) {
            // About a second's worth: what is put back or comes meanwhile is seen when these are through.
            queue.answers(sender.channel(), ANSWERS).stream().filter(each -> !busy.contains(each.chat().chat()))
                    .limit(Math.max(settings.perSecond(), FEW_ANSWERS)).forEach(answers::add);
        }
        while (!answers.isEmpty() && limit.answersWait(sender.channel()).isZero()) {
            start(answers.remove(), 1);
        }
        crowded = !answers.isEmpty() || !limit.answersWait(sender.channel()).isZero();
    }

    /** What is not so any more is put right before anything new is told; each correction goes alone. */
    private void correct() {
        for (Head head : queue.corrections(sender.channel(), ANSWERS)) {
            if (!limit.pushesWait(sender.channel()).isZero() || busy.size() >= settings.parallel()) {
                return;
            }
            if (!busy.contains(head.chat())) {
                queue.waiting(head.id()).ifPresent(message -> start(message, 1));
            }
        }
    }

    private @Nullable Head next() {
        List<Head> fresh = found;
        if (pushes.isEmpty() && fresh != null) {
            found = null;
            fresh.stream().filter(head -> !begun.contains(head.id())).forEach(pushes::add);
        }
        return pushes.poll();
    }

    /** Looks whose turn comes next before those known are through, beside the sending, since a long queue takes a while. */
    private void lookAhead() {
        Instant now = clock.instant();
        // A clock that was set back has not come to the last look yet.
        boolean isTime = !now.isBefore(nextLook) || now.isBefore(looked);
        if (found == null && pushes.size() < LEFT * settings.perSecond() && isTime
                && looking.compareAndSet(false, true)) {
            begun.clear();
            executor.execute(this::look);
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
            int found = queue.recover(sender.channel(), settings.answerAttempts());
            if (found > 0) {
                log.info("{} messages were being sent when their process stopped", found);
            }
        }
    }

    private void look() {
        try {
            Instant now = clock.instant();
            long begun = System.nanoTime();
            List<Head> heads = queue.pushes(sender.channel(), AHEAD);
            looked = now;
            nextLook = nextLook(now, clock.instant(), Duration.ofNanos(System.nanoTime() - begun));
            if (!heads.isEmpty()) {
                found = heads;
                wake.run();
            }
        } catch (RuntimeException e) {
            log.error("whose turn comes next on {} is not known now", sender.channel(), e);
            nextLook = clock.instant().plus(LOOK);
        } finally {
            looking.set(false);
        }
    }

    /** A clock that is put right meanwhile, or a machine that sleeps, makes no look long. */
    private static Instant nextLook(Instant now, Instant then, Duration most) {
        Duration took = Duration.between(now, then);
        return now.plus((took.compareTo(most) < 0 ? took : most).multipliedBy(1 + LOOK_SHARE));
    }

    private void start(OutboxMessage message, int waiting) {
        String chat = message.chat().chat();
        if (busy.add(chat)) {
            List<OutboxMessage> claimed = List.of();
            try {
                claimed = claimed(message, waiting);
            } finally {
                if (claimed.isEmpty()) {
                    busy.remove(chat);
                }
            }
            if (!claimed.isEmpty()) {
                List<OutboxMessage> taken = claimed;
                executor.execute(() -> send(taken, chat));
            }
        }
    }

    private List<OutboxMessage> claimed(OutboxMessage message, int waiting) {
        if (!sending.claim(message)) {
            return List.of();
        }
        List<OutboxMessage> claimed = List.of();
        try {
            // It may have been rewritten since it was read; from the claim on it is not.
            OutboxMessage fresh = outbox.find(message.id()).orElse(message);
            if (delivery.hasTurn(fresh, sender)) {
                claimed = waiting == 1 ? List.of(fresh) : withOthers(fresh, waiting);
            }
        } finally {
            if (claimed.isEmpty()) {
                sending.letGo(message.id());
            }
        }
        return claimed;
    }

    private List<OutboxMessage> withOthers(OutboxMessage message, int waiting) {
        List<OutboxMessage> claimed = new ArrayList<>(List.of(message));
        try {
            backlog.claimBehind(claimed, waiting, sender);
            queue.toTheEnd(claimed.getLast());
        } catch (RuntimeException e) {
            // What is claimed by now goes out all the same.
            log.error("what waits behind message {} cannot be looked at now", message.id(), e);
        }
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
            claimed.forEach(each -> sending.letGo(each.id()));
            busy.remove(chat);
            wake.run();
        }
    }

    /** Sends a claimed message in the caller's thread; where it has to wait for its turn, later and in another. */
    void sendNow(OutboxMessage claimed) {
        try {
            if (crowded) {
                sending.retry(claimed.id(), claimed.attempts(), Duration.ZERO, "waits behind others");
            } else if (delivery.hasTurn(claimed, sender)) {
                delivery.deliver(claimed, sender);
            }
        } finally {
            sending.letGo(claimed.id());
        }
        wake.run();
    }

    /** How long to rest, unless something comes. */
    Duration rest() {
        if (crowded) {
            // None at all when the turn has come since it was looked.
            Duration wait = limit.answersWait(sender.channel());
            return wait.compareTo(LOOK) < 0 ? wait : LOOK;
        }
        boolean known = !pushes.isEmpty() || found != null;
        Duration turn = known ? limit.pushesWait(sender.channel()) : Duration.between(clock.instant(), nextLook);
        return turn.isPositive() && turn.compareTo(LOOK) < 0 ? turn : LOOK;
    }

    boolean isBusy() {
        return !busy.isEmpty();
    }
}
