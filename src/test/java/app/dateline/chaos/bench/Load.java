package app.dateline.chaos.bench;

import static org.awaitility.Awaitility.await;

import app.dateline.telegram.FakeTelegram;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** People who write to a bot, each of them once, and how long they wait for their first answer. */
final class Load {
    private final FakeTelegram telegram;
    private final String words;
    private final Map<Long, Long> asked = new ConcurrentHashMap<>();
    private final Map<Long, Long> answered = new ConcurrentHashMap<>();
    private final AtomicLong person = new AtomicLong(1_000_000);

    /** What came of it; times in milliseconds. */
    record Figures(double perSecond, double p50, double p99) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.1f/s, p50 %.0f ms, p99 %.0f ms", perSecond, p50, p99);
        }
    }

    Load(FakeTelegram telegram, String words) {
        this.telegram = telegram;
        this.words = words;
    }

    /** Is told of each message that the bot sends. */
    void sent(long chat) {
        if (asked.containsKey(chat)) {
            answered.putIfAbsent(chat, System.nanoTime());
        }
    }

    /** So many write at once. */
    Figures flood(int people) {
        begin();
        for (int i = 0; i < people; i++) {
            write();
        }
        return figures();
    }

    /** So many write, one after the other, so many a second. */
    Figures steadily(int people, int perSecond) {
        begin();
        long start = System.nanoTime();
        for (int i = 0; i < people; i++) {
            long due = start + i * 1_000_000_000L / perSecond;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            write();
        }
        return figures();
    }

    private void begin() {
        asked.clear();
        answered.clear();
    }

    private void write() {
        long id = person.incrementAndGet();
        asked.put(id, System.nanoTime());
        telegram.person(id, "Person").says(words);
    }

    private Figures figures() {
        await().atMost(Duration.ofMinutes(10)).pollInterval(Duration.ofMillis(20))
                .until(() -> answered.size() == asked.size());
        List<Long> waits = new ArrayList<>();
        asked.forEach((id, at) -> waits.add(Objects.requireNonNull(answered.get(id)) - at));
        waits.sort(null);
        long first = asked.values().stream().mapToLong(Long::longValue).min().orElseThrow();
        long last = answered.values().stream().mapToLong(Long::longValue).max().orElseThrow();
        return new Figures(waits.size() / ((last - first) / 1e9), at(waits, 0.50), at(waits, 0.99));
    }

    private static double at(List<Long> sorted, double part) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.round(part * sorted.size()))) / 1e6;
    }
}
