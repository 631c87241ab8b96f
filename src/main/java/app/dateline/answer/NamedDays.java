package app.dateline.answer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The full dates that a text names: {@code 2023-11-24}, {@code November 24, 2023}, {@code 24 November 2023}. */
final class NamedDays {
    private static final String MONTH = "(january|february|march|april|may|june|july|august|september|october|november|december)";
    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
    private static final Pattern MONTH_FIRST = Pattern
            .compile("\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b");
    private static final Pattern DAY_FIRST = Pattern
            .compile("\\b(\\d{1,2})(?:st|nd|rd|th)? " + MONTH + ",? (\\d{4})\\b");

    private NamedDays() {}

    static Set<LocalDate> in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        Set<LocalDate> days = new HashSet<>();
        for (Matcher iso = ISO.matcher(lower); iso.find();) {
            add(days, iso.group(1), iso.group(2), iso.group(3));
        }
        for (Matcher day = MONTH_FIRST.matcher(lower); day.find();) {
            add(days, day.group(3), month(day.group(1)), day.group(2));
        }
        for (Matcher day = DAY_FIRST.matcher(lower); day.find();) {
            add(days, day.group(3), month(day.group(2)), day.group(1));
        }
        return days;
    }

    private static String month(String name) {
        return String.valueOf(Month.valueOf(name.toUpperCase(Locale.ROOT)).getValue());
    }

    private static void add(Set<LocalDate> days, String year, String month, String day) {
        try {
            days.add(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            // "February 31, 2023" names no day.
            return;
        }
    }
}
