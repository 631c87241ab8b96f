package app.dateline.subscription;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;

/** Which moment a time of day is, where the clocks are put forward and back. */
final class LocalTimes {
    private LocalTimes() {}

    /**
     * The one moment at which it is this time on this date. A time that the clocks skip is the moment at which they skip
     * it; of a time that comes twice it is the first.
     */
    static Instant at(LocalDate date, LocalTime time, ZoneId zone) {
        return each(date, time, zone).getFirst();
    }

    /** Every moment at which it is this time on this date, in order; for a time that the clocks skip the one at which they do. */
    static List<Instant> each(LocalDate date, LocalTime time, ZoneId zone) {
        LocalDateTime local = date.atTime(time);
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        if (change != null && change.isGap()) {
            return List.of(change.getInstant());
        }
        return zone.getRules().getValidOffsets(local).stream().map(local::toInstant).toList();
    }
}
