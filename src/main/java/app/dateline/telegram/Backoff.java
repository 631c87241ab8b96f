package app.dateline.telegram;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Pauses that grow by half from the first to the longest, each up to a quarter shorter by chance. */
final class Backoff {
    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;
    private Duration next;

    Backoff(Duration first, Duration longest, RandomGenerator random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
        this.next = first;
    }

    Duration next() {
        Duration pause = next;
        Duration grown = pause.multipliedBy(3).dividedBy(2);
        next = grown.compareTo(longest) < 0 ? grown : longest;
        return pause.minusMillis((long) (pause.toMillis() * random.nextDouble(0.25)));
    }

    void reset() {
        next = first;
    }
}
