package app.dateline.telegram;

import app.dateline.telegram.FakeTelegram.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Flood control: who is told to wait is refused until then. The rates are the published ones (30 a second overall, 1 a
 * second in a chat with bursts of 5, 20 a minute in a group), or a multiple of them.
 */
public final class FakeFlood {
    /** Messages get nearer to each other on their way; so much of that is forgiven, in seconds. */
    private static final double GRACE = 0.1;
    private static final long EVERYBODY = 0;

    private final Map<Long, Instant> heldUntil = new ConcurrentHashMap<>();
    private final Map<Long, Bucket> chats = new ConcurrentHashMap<>();
    private final AtomicInteger breaches = new AtomicInteger();
    private final AtomicInteger impatient = new AtomicInteger();
    private volatile Clock clock = Clock.systemUTC();
    private volatile double speed;
    private volatile @Nullable Bucket overall;

    /** Holds end by this clock. */
    public void clock(Clock other) {
        clock = other;
    }

    /** From now on rates are enforced. @param times how many times the published ones */
    public void enforce(double times) {
        speed = times;
        overall = new Bucket(30, 30 * times);
    }

    /** Sends to this chat are refused for so long. */
    public void hold(long chat, Duration time) {
        heldUntil.put(chat, clock.instant().plus(time));
    }

    /** All sends are refused for so long. */
    public void holdAll(Duration time) {
        hold(EVERYBODY, time);
    }

    /** How often a rate was broken. */
    public int breaches() {
        return breaches.get();
    }

    /** How many sends came to a chat that had been told to wait. */
    public int impatient() {
        return impatient.get();
    }

    void check(long chat) {
        refuseWhileHeld(EVERYBODY);
        refuseWhileHeld(chat);
        Bucket all = overall;
        if (all == null) {
            return;
        }
        // Ids of groups and channels are negative.
        Bucket own = chats.computeIfAbsent(chat,
                key -> key < 0 ? new Bucket(20, 20 / 60.0 * speed) : new Bucket(5, speed));
        if (!own.take() || !all.take()) {
            breaches.incrementAndGet();
            refuse(chat, Duration.ofSeconds(1));
        }
    }

    private void refuseWhileHeld(long chat) {
        Instant until = heldUntil.get(chat);
        Instant now = clock.instant();
        if (until != null && until.isAfter(now)) {
            impatient.incrementAndGet();
            throw refusal(Duration.between(now, until));
        }
    }

    /** Says no to this send, and to all to the chat for that time. */
    void refuse(long chat, Duration time) {
        hold(chat, time);
        throw refusal(time);
    }

    private static Refusal refusal(Duration time) {
        long seconds = Math.ceilDiv(time.toMillis(), 1_000);
        return new Refusal(429, "Too Many Requests: retry after " + seconds, Map.of("retry_after", seconds));
    }

    /** So many at once, and so many a second. */
    private static final class Bucket {
        private final int size;
        private final double perSecond;
        private double level;
        private long at = System.nanoTime();

        Bucket(int size, double perSecond) {
            this.size = size;
            this.perSecond = perSecond;
            this.level = size;
        }

        synchronized boolean take() {
            long now = System.nanoTime();
            level = Math.min(size, level + (now - at) / 1e9 * perSecond);
            at = now;
            boolean isAllowed = level + GRACE * perSecond >= 1;
            level -= isAllowed ? 1 : 0;
            return isAllowed;
        }
    }
}
