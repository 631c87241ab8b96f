package app.dateline.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads a date that a question names. Such a date mostly belongs to what happened, not to the article that tells of it, so it
 * only says what comes first; it leaves articles out where the question speaks of publishing, or counts from a day without a year.
 */
final class DateReader {
    /** How long ago, in days, a day is named without its year in the news. */
    private static final int NEWS = 31;
    /** How many days later words are still reported. */
    private static final int REPORTED = 7;

    private final DateWords words;
    private final NamedDates dates;
    private final LocalDate today;

    DateReader(DateWords words, LocalDate today) {
        this.words = words;
        this.today = today;
        this.dates = new NamedDates(words, today);
    }

    /** A question that names several dates is left alone: it compares. */
    Understood read(Understood question) {
        List<NamedDates.Named> named = dates.in(question.text()).stream()
                .filter(date -> !date.bare() || isLed(question, date)).toList();
        return named.size() == 1 ? read(question, named.getFirst()) : question;
    }

    /** A bare number is a year only where the words before it say so. */
    private boolean isLed(Understood question, NamedDates.Named date) {
        var around = new AroundDate(words, question.text(), date.start(), date.end());
        return Stream.of("since", "before", "until", "published").anyMatch(around::takes);
    }

    private Understood read(Understood question, NamedDates.Named date) {
        var around = new AroundDate(words, question.text(), date.start(), date.end());
        Days days = around.takes("since") ? date.days().onwards()
                : around.takes("before") ? date.days().before()
                        : around.takes("until") ? date.days().until() : date.days();
        boolean published = around.takes("published") && (!isYear(days) || around.speaksOfArticles());
        if (date.dated() && !isYear(days) && Speakers.askedFor(question.text()) != null) {
            // What somebody said is in the news of the days after, and what he said at another time is no answer.
            return question.taking(around.start(), around.end(), question.filter().only(days.longer(REPORTED)));
        }
        boolean leavesOut = date.dated() ? published : days.to() == null
                || published && (isNews(date.days()) || around.speaksOfArticles());
        Filter filter = question.filter();
        if (!leavesOut && !date.dated() && days.from() == null && !words.says("back", question.text())) {
            // "Will it open before November?" was told before as well as after.
            return question;
        }
        return leavesOut ? question.taking(around.start(), around.end(), filter.only(days))
                : question.preferring(days, date.start(), date.end());
    }

    private boolean isNews(Days days) {
        return days.to() != null && !days.to().isBefore(today.minusDays(NEWS));
    }

    /** "The novel was published in 1925" speaks of no news. */
    private static boolean isYear(Days days) {
        return days.from() != null && days.to() != null && days.to().toEpochDay() - days.from().toEpochDay() > 300;
    }
}
