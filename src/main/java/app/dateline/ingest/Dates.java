package app.dateline.ingest;

import app.dateline.article.Published;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the dates that articles come with; one without a year is none. */
final class Dates {
    private static final List<DateTimeFormatter> DAYS = Stream.of("MMMM d[,] uuuu", "MMM d[,] uuuu", "d MMMM[,] uuuu",
            "d MMM[,] uuuu", "d-MMM-uuuu", "uuuu/M/d", "uuuu.M.d", "uuuuMMdd").map(Dates::pattern).toList();
    /** Those that mail headers may name (RFC 822). */
    private static final Map<String, String> ZONES = Map.of("UT", "GMT", "UTC", "GMT", "MDT", "-0600", "EST", "-0500",
            "EDT", "-0400", "CST", "-0600", "CDT", "-0500", "MST", "-0700", "PST", "-0800", "PDT", "-0700");

    private Dates() {}

    /**
     * Reads {@code 2016-05-06}, ISO 8601 moments, {@code May 6, 2016}, {@code 6 May 2016}, {@code 06-MAY-2016}, {@code 2016/05/06} and the
     * dates of mail headers; empty when it is none of these.
     */
    static Optional<Published> read(String text) {
        String stripped = text.strip();
        return Stream.<Attempt>of(Published::parse, Dates::mailDate, Dates::day).flatMap(way -> way.on(stripped))
                .findFirst();
    }

    private static Published mailDate(String text) {
        String zone = text.substring(text.lastIndexOf(' ') + 1);
        String known = text.substring(0, text.length() - zone.length())
                + ZONES.getOrDefault(zone.toUpperCase(Locale.ROOT), zone);
        ZonedDateTime moment = ZonedDateTime.parse(known, DateTimeFormatter.RFC_1123_DATE_TIME);
        return new Published(moment.toLocalDate(), moment.toInstant());
    }

    private static Published day(String text) {
        String plain = text.replaceAll("(?i)^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?\\.?,\\s*", "")
                .replace("Sept.", "Sep").replaceAll("(?<=\\p{L}{3})\\.", "").replaceAll("\\s+", " ")
                .replaceAll("(?<=\\d{4}),? (?:at )?\\d{1,2}:\\d\\d.*", "");
        return DAYS.stream().<Attempt>map(form -> words -> new Published(LocalDate.parse(words, form), null))
                .flatMap(way -> way.on(plain)).findFirst().orElseThrow(() -> new IllegalArgumentException("no date"));
    }

    private static DateTimeFormatter pattern(String pattern) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private interface Attempt {
        Published read(String text);

        default Stream<Published> on(String text) {
            try {
                return Stream.of(read(text));
            } catch (IllegalArgumentException | DateTimeException e) {
                return Stream.empty();
            }
        }
    }
}
