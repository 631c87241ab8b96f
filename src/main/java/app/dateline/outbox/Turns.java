package app.dateline.outbox;

import java.time.Duration;
import java.time.Instant;

/** One turn each {@code pause}; those that nobody took are saved up: the generic cell rate algorithm. */
final class Turns {
    private final Duration pause;
    private Instant next = Instant.EPOCH;

    Turns(Duration pause) {
        this.pause = pause;
    }

    /** @param burst how many saved turns may be taken at once */
    Duration wait(Instant now, int burst) {
        Duration wait = Duration.between(now, next.minus(pause.multipliedBy(burst - 1L)));
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    void take(Instant now) {
        next = (next.isBefore(now) ? now : next).plus(pause);
    }
}
