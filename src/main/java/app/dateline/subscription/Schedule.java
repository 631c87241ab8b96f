package app.dateline.subscription;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * When editions are wanted.
 *
 * @param times of the day, to the minute, in order; 1 to {@value #MOST_TIMES}
 * @param days of the week on which they are wanted; at least one
 * @param zone an IANA zone, in which both are meant
 */
public record Schedule(List<LocalTime> times, Set<DayOfWeek> days, ZoneId zone) {
    /** More editions a day than this are alerts. */
    public static final int MOST_TIMES = 6;

    public Schedule {
        times = List.copyOf(new TreeSet<>(times.stream().map(time -> time.truncatedTo(ChronoUnit.MINUTES)).toList()));
        days = Set.copyOf(days);
        if (times.isEmpty() || times.size() > MOST_TIMES || days.isEmpty()) {
            throw new IllegalArgumentException(times.size() + " times on " + days.size() + " days");
        }
    }

    /** Every day. */
    public static Schedule daily(ZoneId zone, LocalTime... times) {
        return new Schedule(List.of(times), EnumSet.allOf(DayOfWeek.class), zone);
    }

    /** The times as they are stored: {@code 08:00 18:30}. */
    String writtenTimes() {
        return times.stream().map(LocalTime::toString).collect(Collectors.joining(" "));
    }

    /** The days as they are stored: the numbers of ISO 8601, Monday first. */
    String writtenDays() {
        return days.stream().sorted().map(day -> Integer.toString(day.getValue())).collect(Collectors.joining());
    }

    /** What {@link #writtenTimes} and {@link #writtenDays} wrote. */
    static Schedule read(String times, String days, String zone) {
        return new Schedule(List.of(times.split(" ")).stream().map(LocalTime::parse).toList(),
                days.chars().mapToObj(digit -> DayOfWeek.of(digit - '0')).collect(Collectors.toSet()),
                ZoneId.of(zone));
    }
}
