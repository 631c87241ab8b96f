package app.dateline.web;

import java.time.Duration;
import java.time.Instant;

/** What one client may still send: a bucket that fills evenly and holds a minute's worth. */
final class Allowance {
    private final int perMinute;
    private double left;
    private Instant seen;

    Allowance(int perMinute, Instant now) {
        this.perMinute = perMinute;
        this.left = perMinute;
        this.seen = now;
    }

    /** Takes one; zero when there was one, else how long to wait for it. */
    synchronized Duration take(Instant now) {
        double perMilli = perMinute / 60_000.0;
        left = Math.min(perMinute, left + Math.max(0, Duration.between(seen, now).toMillis()) * perMilli);
        seen = now;
        if (left >= 1) {
            left--;
            return Duration.ZERO;
        }
        return Duration.ofMillis((long) Math.ceil((1 - left) / perMilli));
    }
}
