package app.dateline.command.follow;

import app.dateline.chat.Words;
import app.dateline.subscription.Pace;
import app.dateline.subscription.Schedule;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A pace in words. */
@Component
class PaceWords {
    private final Words words;

    PaceWords(Words words) {
        this.words = words;
    }

    String say(Pace pace, Locale language) {
        return switch (pace) {
            case Pace.AtOnce atOnce -> words.say(language, "follow.pace.at-once");
            case Pace.Silent silent -> words.say(language, "follow.pace.silent");
            case Pace.InEditions editions -> editions(editions.schedule(), language);
        };
    }

    private String editions(Schedule schedule, Locale language) {
        return words.say(language, "follow.pace.editions", days(schedule.days(), language), times(schedule.times()),
                schedule.zone().getId());
    }

    static String times(List<LocalTime> times) {
        return times.stream().map(LocalTime::toString).collect(Collectors.joining(", "));
    }

    /** "every day", "Mon–Fri", or each by its name. */
    String days(Set<DayOfWeek> days, Locale language) {
        if (days.size() == DayOfWeek.values().length) {
            return words.say(language, "follow.days.all");
        }
        List<DayOfWeek> sorted = days.stream().sorted().toList();
        List<List<DayOfWeek>> stretches = new ArrayList<>();
        for (DayOfWeek day : sorted) {
            boolean isNext = !stretches.isEmpty() && day != DayOfWeek.MONDAY
                    && stretches.getLast().getLast() == day.minus(1);
            if (isNext) {
                stretches.getLast().add(day);
            } else {
                stretches.add(new ArrayList<>(List.of(day)));
            }
        }
        return stretches.stream().map(stretch -> name(stretch, language)).collect(Collectors.joining(", "));
    }

    private static String name(List<DayOfWeek> stretch, Locale language) {
        String between = stretch.size() == 2 ? ", " : "–";
        return stretch.size() == 1 ? name(stretch.getFirst(), language)
                : name(stretch.getFirst(), language) + between + name(stretch.getLast(), language);
    }

    private static String name(DayOfWeek day, Locale language) {
        return day.getDisplayName(TextStyle.SHORT, language);
    }
}
