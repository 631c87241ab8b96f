package app.dateline.subscription;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Objects;

/** Which moment a time of day is, where the clocks are put forward and back. */
final class LocalTimes {
    private LocalTimes() {}

    /**
     * The one moment at which it is this time on this date. A time that the clocks skip is the moment at which they skip
     * it; of a time that comes twice it is the first.
     */
    static Instant at(LocalDate date, LocalTime time, ZoneId zone) {
        LocalDateTime local = date.atTime(time);
        ZoneRules rules = zone.getRules();
        List<?> offsets = rules.getValidOffsets(local);
        if (offsets.isEmpty()) {
            ZoneOffsetTransition gap = Objects.requireNonNull(rules.getTransition(local));
            return gap.getInstant();
        }
        return local.toInstant(rules.getValidOffsets(local).getFirst());
    }
}
