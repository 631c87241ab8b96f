package app.dateline.subscription;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.IntStream;

/**
 * The part of each day in which a chat wants no sound. Alerts keep to it; an edition was asked for at its very time, so it
 * comes then, without a sound.
 *
 * @param from when it begins, included
 * @param to when it ends, excluded; before {@code from} for a night, never equal to it
 * @param zone an IANA zone
 */
public record QuietHours(LocalTime from, LocalTime to, Mode mode, ZoneId zone) {
    /** Local days to look through for the end: it is tomorrow, or the day after where the clocks skip it. */
    private static final int DAYS = 3;

    /** What happens to an alert meanwhile. */
    public enum Mode {
        /** It waits for the end. */
        HOLD,
        /** It comes without a sound. */
        SILENCE
    }

    public QuietHours {
        if (from.equals(to)) {
            throw new IllegalArgumentException("quiet hours from " + from + " to " + to);
        }
    }

    /** True when the clocks of the zone show a time in it. */
    public boolean isQuiet(Instant moment) {
        LocalTime now = moment.atZone(zone).toLocalTime();
        return from.isBefore(to) ? !now.isBefore(from) && now.isBefore(to)
                : !now.isBefore(from) || now.isBefore(to);
    }

    /** The first moment from then on that is not quiet. */
    public Instant end(Instant moment) {
        Instant end = moment;
        while (isQuiet(end)) {
            end = nextEnd(end);
        }
        return end;
    }

    private Instant nextEnd(Instant moment) {
        LocalDate today = moment.atZone(zone).toLocalDate();
        // Where the end comes twice, quiet hours may end twice.
        return IntStream.range(0, DAYS).boxed()
                .flatMap(day -> LocalTimes.each(today.plusDays(day), to, zone).stream())
                .filter(end -> end.isAfter(moment)).findFirst().orElseThrow();
    }
}
