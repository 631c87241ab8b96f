package app.dateline.command.admin;

import app.dateline.alert.Alerts;
import app.dateline.chat.Chart;
import app.dateline.chat.Chart.Kind;
import app.dateline.chat.Chart.Panel;
import app.dateline.chat.Chart.Series;
import app.dateline.readers.QuestionLog;
import app.dateline.readers.QuestionLog.Day;
import app.dateline.readers.QuestionLog.TopicAsked;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What readers asked and were told of lately, in figures: as lines, and as a picture. Days are those of UTC. */
@Component
class ReaderFigures {
    private static final int DAYS = 30;
    private static final int TOPICS = 8;

    private final QuestionLog questions;
    private final Alerts alerts;
    private final Saying saying;
    private final Clock clock;

    ReaderFigures(QuestionLog questions, Alerts alerts, Saying saying, Clock clock) {
        this.questions = questions;
        this.alerts = alerts;
        this.saying = saying;
        this.clock = clock;
    }

    /**
     * @param asked by day, of the days on which anything was asked
     * @param told alerts that arrived, by day
     */
    record Figures(LocalDate first, Map<LocalDate, Day> asked, Map<LocalDate, Long> told, List<TopicAsked> topics) {

        long sum(ToLongFunction<Day> of) {
            return asked.values().stream().mapToLong(of).sum();
        }

        long alerts() {
            return told.values().stream().mapToLong(Long::longValue).sum();
        }

        List<LocalDate> days() {
            return first.datesUntil(first.plusDays(DAYS)).toList();
        }

        List<Long> asked(ToLongFunction<Day> of) {
            return days().stream().map(asked::get).map(day -> day == null ? 0 : of.applyAsLong(day)).toList();
        }

        List<Long> arrived() {
            return days().stream().map(day -> told.getOrDefault(day, 0L)).toList();
        }
    }

    /** Of the last thirty days, today included. */
    Figures figures() {
        LocalDate first = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(DAYS - 1);
        Instant from = first.atStartOfDay(ZoneOffset.UTC).toInstant();
        Map<LocalDate, Day> asked = questions.days(from).stream()
                .collect(Collectors.toMap(Day::date, day -> day, (one, other) -> one, TreeMap::new));
        return new Figures(first, asked, alerts.arrived(from), questions.topics(from, TOPICS));
    }

    String title(Locale language) {
        return saying.words(language, "stats.readers", DAYS);
    }

    List<String> lines(Figures figures, Locale language) {
        List<String> lines = new ArrayList<>();
        lines.add(saying.words(language, "stats.asked", figures.sum(Day::asked), figures.sum(Day::unanswered)));
        if (!figures.topics().isEmpty()) {
            lines.add(saying.words(language, "stats.asked-about", figures.topics().stream()
                    .map(each -> "/" + each.topic() + " " + each.asked()).collect(Collectors.joining(", "))));
        }
        lines.add(saying.words(language, "stats.told", figures.alerts()));
        return lines;
    }

    /** Empty when there is nothing to see yet. */
    Optional<Chart> chart(Figures figures, Locale language) {
        List<Panel> panels = new ArrayList<>();
        List<String> days = labels(figures, language);
        if (figures.sum(Day::asked) > 0) {
            panels.add(new Panel(saying.words(language, "stats.chart.questions"), Kind.TIME, days, List.of(
                    new Series(saying.words(language, "stats.chart.answered"),
                            figures.asked(day -> day.asked() - day.unanswered())),
                    new Series(saying.words(language, "stats.chart.unanswered"), figures.asked(Day::unanswered)))));
        }
        if (!figures.topics().isEmpty()) {
            String title = saying.words(language, "stats.chart.topics");
            panels.add(new Panel(title, Kind.BARS, figures.topics().stream().map(each -> "/" + each.topic()).toList(),
                    List.of(new Series(title, figures.topics().stream().map(TopicAsked::asked).toList()))));
        }
        if (figures.alerts() > 0) {
            String title = saying.words(language, "stats.chart.told");
            panels.add(new Panel(title, Kind.TIME, days, List.of(new Series(title, figures.arrived()))));
        }
        return panels.isEmpty() ? Optional.empty() : Optional.of(new Chart(title(language), panels));
    }

    private static List<String> labels(Figures figures, Locale language) {
        DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMM", language);
        return figures.days().stream().map(day::format).toList();
    }
}
