package app.dateline.answer;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the days that people name from where they stand: "yesterday", "last week", "the last 3 days", "since Monday". They speak of
 * the news, so they leave all other articles out; what fell on "last Friday" is printed on the day after as well, and nobody counts the days of
 * "two weeks ago". Days that are not over do so only where news are asked for, or nothing else: the week of a
 * "Which bank failed this week?" began before the writer's, and "What will happen this week?" was told before.
 */
final class RelativeDays {
    /** Longer ones first: "the last week" says more than "week". */
    private static final List<String> KINDS = List.of("weekday-since", "last-days", "last-weeks", "last-months",
            "weekday-last", "days-ago", "weeks-ago", "months-ago", "yesterday", "last-week", "last-month", "this-week",
            "this-month", "today");

    private final DateWords words;
    private final LocalDate today;

    RelativeDays(DateWords words, LocalDate today) {
        this.words = words;
        this.today = today;
    }

    Understood read(Understood question) {
        for (String kind : KINDS) {
            for (Pattern form : words.forms(kind)) {
                Matcher match = form.matcher(question.text());
                if (match.find()) {
                    return read(question, kind, match);
                }
            }
        }
        return question;
    }

    private Understood read(Understood question, String kind, Matcher match) {
        Days days = days(kind, match);
        if (days == null) {
            return question;
        }
        var around = new AroundDate(words, question.text(), match.start(), match.end());
        Days bounded = around.takes("since") ? days.onwards()
                : around.takes("before") ? days.before() : around.takes("until") ? days.until() : days;
        boolean published = around.takes("published") || words.says("articles", match.group());
        Days meant = kind.equals("weekday-last") && bounded.equals(days) && !published ? days.longer(1) : bounded;
        boolean nothingElse = words.says("everything", question.without(around.start(), around.end()));
        if (isOver(kind) || published || nothingElse) {
            return question.taking(around.start(), around.end(), question.filter().only(meant));
        }
        return words.says("back", question.text()) ? question.preferring(days, match.start(), match.end()) : question;
    }

    private static boolean isOver(String kind) {
        return !kind.startsWith("this-") && !kind.equals("today");
    }

    private @Nullable Days days(String kind, Matcher match) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate first = today.withDayOfMonth(1);
        return switch (kind) {
            case "today" -> Days.of(today);
            case "yesterday" -> Days.of(today.minusDays(1));
            // People who say "this week" on a Monday mean what the last days have brought.
            case "this-week" -> new Days(today.minusDays(6), today);
            case "this-month" -> new Days(first, today);
            case "last-week" -> new Days(monday.minusWeeks(1), monday.minusDays(1));
            case "last-month" -> new Days(first.minusMonths(1), first.minusDays(1));
            case "last-days" -> new Days(today.minusDays(count(match)), today);
            case "last-weeks" -> new Days(today.minusWeeks(count(match)), today);
            case "last-months" -> new Days(today.minusMonths(count(match)), today);
            case "weekday-since" -> new Days(today.with(TemporalAdjusters.previousOrSame(weekday(match))), today);
            case "weekday-last" -> Days.of(today.with(TemporalAdjusters.previous(weekday(match))));
            case "days-ago" -> Days.of(today.minusDays(count(match)));
            case "weeks-ago" -> around(today.minusWeeks(count(match)), 3);
            case "months-ago" -> around(today.minusMonths(count(match)), 15);
            default -> null;
        };
    }

    private static Days around(LocalDate day, int days) {
        return new Days(day.minusDays(days), day.plusDays(days));
    }

    private DayOfWeek weekday(Matcher match) {
        return DayOfWeek.of(Objects.requireNonNull(words.value("weekday", match.group("w"))));
    }

    /** "A week ago" names no number. */
    private int count(Matcher match) {
        return match.group("n") == null ? 1 : Objects.requireNonNull(words.value("number", match.group("n")));
    }
}
