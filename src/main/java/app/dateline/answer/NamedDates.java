package app.dateline.answer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the dates that a text names: days, months, years and stretches of them. */
final class NamedDates {
    private static final Pattern YEAR = Pattern.compile("\\b(?<y>1[5-9]\\d\\d|20\\d\\d)\\b");

    private final DateWords words;
    private final LocalDate today;

    /** @param today what a date without a year is the last one before, or on */
    NamedDates(DateWords words, LocalDate today) {
        this.words = words;
        this.today = today;
    }

    /**
     * @param dated true when the text tells the year
     * @param bare true for a number that may be a year
     */
    record Named(int start, int end, Days days, boolean dated, boolean bare) {}

    /** In the order of the text; of two that overlap the one whose form is tried first, since it says more. */
    List<Named> in(String text) {
        BitSet taken = new BitSet(text.length());
        List<Named> found = new ArrayList<>();
        words.forms("point").forEach(form -> add(form, text, false, taken, found));
        words.forms("year").forEach(form -> add(form, text, false, taken, found));
        add(YEAR, text, true, taken, found);
        found.sort(Comparator.comparingInt(Named::start));
        return found;
    }

    private void add(Pattern form, String text, boolean bare, BitSet taken, List<Named> found) {
        for (Matcher match = form.matcher(text); match.find();) {
            if (taken.get(match.start(), match.end()).isEmpty()) {
                // "31 February 2016" is no date, and neither is the rest of it.
                taken.set(match.start(), match.end());
                named(match, bare).ifPresent(found::add);
            }
        }
    }

    private Optional<Named> named(Matcher match, boolean bare) {
        try {
            Integer year = number(match, "y");
            Integer last = number(match, "y2");
            Integer given = year == null ? last : year;
            Days days = given == null ? yearless(match) : days(match, given, last == null ? given : last);
            return Optional.of(new Named(match.start(), match.end(), days, given != null, bare));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Days yearless(Matcher match) {
        Days days = days(match, today.getYear(), today.getYear());
        LocalDate from = days.from();
        return from != null && from.isAfter(today) ? days(match, today.getYear() - 1, today.getYear() - 1) : days;
    }

    private Days days(Matcher match, int year, int lastYear) {
        Integer lastMonth = month(match, "2");
        Integer month = month(match, "");
        month = month == null ? lastMonth : month;
        if (month == null) {
            return new Days(LocalDate.of(year, 1, 1), LocalDate.of(lastYear, 12, 31));
        }
        lastMonth = lastMonth == null ? month : lastMonth;
        Integer day = number(match, "d");
        Integer lastDay = number(match, "d2");
        return day == null
                ? new Days(LocalDate.of(year, month, 1), YearMonth.of(lastYear, lastMonth).atEndOfMonth())
                : new Days(LocalDate.of(year, month, day),
                        LocalDate.of(lastYear, lastMonth, lastDay == null ? day : lastDay));
    }

    private @Nullable Integer month(Matcher match, String which) {
        Integer number = number(match, "o" + which);
        String name = group(match, "m" + which);
        return number != null || name == null ? number : words.value("month", name);
    }

    private static @Nullable Integer number(Matcher match, String group) {
        String digits = group(match, group);
        return digits == null ? null : Integer.valueOf(digits);
    }

    private static @Nullable String group(Matcher match, String group) {
        return match.namedGroups().containsKey(group) ? match.group(group) : null;
    }
}
