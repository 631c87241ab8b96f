package app.dateline.command;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as people read them in a log: to the minute, with the zone they are meant in. */
public final class Moments {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm VV", Locale.ROOT);
    private static final ZoneId UTC = ZoneId.of("UTC");

    private Moments() {}

    /** In UTC, for operators. */
    public static String of(Instant moment) {
        return of(moment, UTC);
    }

    /** In the reader's zone. */
    public static String of(Instant moment, ZoneId zone) {
        return FORMAT.format(moment.atZone(zone));
    }
}
