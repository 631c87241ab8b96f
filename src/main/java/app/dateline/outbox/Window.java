package app.dateline.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/** At most so many turns in any stretch of time of this length; none is counted when {@code most} is 0. */
final class Window {
    private final Duration span;
    private final Instant[] taken;
    private int next;

    Window(int most, Duration span) {
        this.span = span;
        this.taken = new Instant[most];
        Arrays.fill(taken, Instant.EPOCH);
    }

    /** @param spare how many turns are left to others */
    Duration wait(Instant now, int spare) {
        if (taken.length == 0) {
            return Duration.ZERO;
        }
        // The turn that has to be over before one more may be taken: with none to spare, the oldest that is known.
        Instant last = taken[(next + spare) % taken.length];
        Duration wait = Duration.between(now, last.plus(span));
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    void take(Instant now) {
        if (taken.length > 0) {
            taken[next] = now;
            next = (next + 1) % taken.length;
        }
    }
}
