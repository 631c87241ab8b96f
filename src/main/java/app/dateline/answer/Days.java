package app.dateline.answer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days.
 *
 * @param from the first; null when it has no beginning
 * @param to the last, included; null when it has no end
 */
public record Days(@Nullable LocalDate from, @Nullable LocalDate to) {
    public Days {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("from " + from + " to " + to);
        }
    }

    static Days of(LocalDate day) {
        return new Days(day, day);
    }

    /** From its beginning on, without an end. */
    Days onwards() {
        return new Days(from, null);
    }

    /** All that comes before its beginning. */
    Days before() {
        return new Days(null, from == null ? null : from.minusDays(1));
    }

    /** All up to its end. */
    Days until() {
        return new Days(null, to);
    }

    /** The same with some days more at its end. */
    Days longer(int days) {
        return new Days(from, to == null ? null : to.plusDays(days));
    }

    boolean has(@Nullable LocalDate day) {
        return day != null && (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** True when every day of the other is one of these. */
    boolean covers(Days other) {
        return (from == null || other.from != null && !other.from.isBefore(from))
                && (to == null || other.to != null && !other.to.isAfter(to));
    }
}
