package app.dateline.outbox;

import java.time.Duration;
import java.time.Instant;

/** One turn each {@code pause}, with {@code burst} turns saved up: the generic cell rate algorithm. */
final class Turns {
    private final Duration pause;
    private final Duration saved;
    private Instant next = Instant.EPOCH;

    Turns(Duration pause, int burst) {
        this.pause = pause;
        this.saved = pause.multipliedBy(burst - 1L);
    }

    Duration wait(Instant now) {
        Duration wait = Duration.between(now, next.minus(saved));
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    void take(Instant now) {
        next = (next.isBefore(now) ? now : next).plus(pause);
    }
}
