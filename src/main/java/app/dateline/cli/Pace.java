package app.dateline.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How fast a long work goes and how long its rest takes, from what was done since it was first looked at. */
final class Pace {
    /** Before that a rate is noise. */
    private static final Duration SETTLED = Duration.ofSeconds(1);

    private final Clock clock;
    private @Nullable Instant began;
    private long before;
    private long done;
    private long of;

    Pace(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param now how much is done, what an earlier run did included
     * @param all how much there is; 0 when nobody knows
     */
    void at(long now, long all) {
        if (began == null) {
            began = clock.instant();
            before = now;
        }
        done = now;
        of = all;
    }

    /** Things a second; empty in the first second, and while nothing has been done. */
    Optional<Double> perSecond() {
        Duration time = began == null ? Duration.ZERO : Duration.between(began, clock.instant());
        return time.compareTo(SETTLED) < 0 || done <= before ? Optional.empty()
                : Optional.of((done - before) * 1_000.0 / time.toMillis());
    }

    /** At the same rate to the end; empty while the rate or the end is unknown. */
    Optional<Duration> remaining() {
        return of < done || of == 0 ? Optional.empty()
                : perSecond().map(rate -> Duration.ofSeconds(Math.round((of - done) / rate)));
    }

    /**
     * "41.3 passages/s, 0:12:07 left"; "" while nothing is known.
     *
     * @param rate the sentence for the rate
     */
    String words(Terminal terminal, String rate) {
        return perSecond().map(fast -> terminal.say(rate, fast)).orElse("")
                + remaining().map(left -> terminal.say("progress.left", "%d:%02d:%02d".formatted(left.toHours(),
                        left.toMinutesPart(), left.toSecondsPart()))).orElse("");
    }
}
