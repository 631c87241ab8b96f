package app.dateline.article;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When an article came out: a day, and the moment where the source tells it.
 *
 * @param day the calendar day at the source
 * @param moment the exact moment; null when only the day is known
 */
public record Published(LocalDate day, @Nullable Instant moment) implements Comparable<Published> {
    public Published {
        // As exact as both databases keep it: a moment read again has to equal the one stored.
        moment = moment == null ? null : moment.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Reads {@code 2016-05-06} or an ISO 8601 moment such as {@code 2016-05-06T13:00:00Z}; a missing year is never guessed.
     *
     * @throws IllegalArgumentException when it is neither
     */
    public static Published parse(String text) {
        String trimmed = text.strip();
        try {
            if (trimmed.length() <= 10 || " T".indexOf(trimmed.charAt(10)) < 0) {
                return new Published(LocalDate.parse(trimmed), null);
            }
            if (trimmed.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")) {
                OffsetDateTime moment = OffsetDateTime.parse(trimmed.replace(' ', 'T'));
                return new Published(moment.toLocalDate(), moment.toInstant());
            }
            return new Published(LocalDate.parse(trimmed.substring(0, 10)), null);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "\"" + trimmed + "\" is no date; write it like 2016-05-06 or 2016-05-06T13:00:00Z", e);
        }
    }

    /** The moment, or the first moment of the day in UTC. */
    public Instant sortKey() {
        return moment != null ? moment : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @Override
    public int compareTo(Published other) {
        return sortKey().compareTo(other.sortKey());
    }

    /** ISO 8601: the day, or the moment where it is known. */
    @Override
    public String toString() {
        return moment != null ? moment.toString() : day.toString();
    }
}
