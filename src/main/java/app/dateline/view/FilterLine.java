package app.dateline.view;

import app.dateline.answer.Days;
import app.dateline.answer.Filter;
import app.dateline.chat.Words;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was understood of the articles that a question asks for, in one short line. */
final class FilterLine {
    private static final String BETWEEN = " · ";

    private final Words words;

    FilterLine(Words words) {
        this.words = words;
    }

    /** "Only articles of 6 May 2016 · Only from TASS"; empty when no article is left out and the order is the usual one. */
    Optional<String> of(Filter filter, Locale language) {
        String line = Stream.of(days(filter.only(), language), outlet(filter, language),
                filter.latest() ? words.say(language, "filter.latest") : null).filter(Objects::nonNull)
                .collect(Collectors.joining(BETWEEN));
        return line.isEmpty() ? Optional.empty() : Optional.of(line);
    }

    private @Nullable String outlet(Filter filter, Locale language) {
        return filter.outlet() == null ? null : words.say(language, "filter.source", filter.outlet().name());
    }

    private @Nullable String days(@Nullable Days days, Locale language) {
        if (days == null) {
            return null;
        }
        if (days.from() != null && days.from().equals(days.to())) {
            return words.say(language, "filter.day", date(days.from(), language));
        }
        if (days.from() != null && days.to() != null) {
            return words.say(language, "filter.days", date(days.from(), language), date(days.to(), language));
        }
        return days.from() != null ? words.say(language, "filter.since", date(days.from(), language))
                : words.say(language, "filter.until", date(Objects.requireNonNull(days.to()), language));
    }

    private static String date(LocalDate day, Locale language) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language));
    }
}
