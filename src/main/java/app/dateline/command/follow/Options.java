package app.dateline.command.follow;

import app.dateline.command.follow.Line.Speed;
import app.dateline.subscription.Schedule;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

/** The words of a line that say how fast, when and where; and those that say none of it. */
final class Options {
    private final Spoken spoken;
    private final NearZone near;
    private final Locale language;
    private final List<LocalTime> times = new ArrayList<>();
    private final Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    private final List<String> others = new ArrayList<>();
    private Speed speed = Speed.UNSAID;
    private @Nullable ZoneId zone;
    private @Nullable String chat;
    private @Nullable WrongLine wrong;

    Options(Spoken spoken, NearZone near, Locale language) {
        this.spoken = spoken;
        this.near = near;
        this.language = language;
    }

    Options read(String text) {
        String joined = text.replaceAll("(?i)(\\d)\\s+(am|pm)\\b", "$1$2").replaceAll("\\s*([-–—])\\s*(?=\\p{L})",
                "$1");
        Arrays.stream(joined.split("[\\s,;]+")).map(Options::bare).filter(word -> !word.isEmpty()).forEach(this::take);
        if (times.stream().distinct().count() > Schedule.MOST_TIMES) {
            fails("follow.wrong.many-times", Schedule.MOST_TIMES);
        }
        return this;
    }

    /** Without the signs with which an abbreviation or a button ends. */
    private static String bare(String word) {
        return word.replaceFirst("[.…]+$", "");
    }

    private void take(String word) {
        Set<DayOfWeek> named = Clocks.days(word, language);
        if (word.startsWith("@") || word.matches("-\\d{5,}")) {
            chat = word;
        } else if (!named.isEmpty()) {
            days.addAll(named);
            is(Speed.EDITIONS, word);
        } else if (Clocks.isLikeATime(word)) {
            Clocks.time(word).ifPresentOrElse(times::add, () -> fails("follow.wrong.time", word));
            is(Speed.EDITIONS, word);
        } else if (!word.startsWith("/") && Clocks.isLikeAZone(word) && !isSaid("daily", word)) {
            zone(word);
        } else {
            keyword(word);
        }
    }

    private void zone(String word) {
        Clocks.zone(word).ifPresentOrElse(found -> zone = found, () -> near.to(word).ifPresentOrElse(
                zones -> fails("follow.wrong.zone-near", word, zones), () -> fails("follow.wrong.zone", word)));
        is(Speed.EDITIONS, word);
    }

    private void keyword(String word) {
        if (isSaid("daily", word)) {
            days.addAll(EnumSet.allOf(DayOfWeek.class));
            is(Speed.EDITIONS, word);
        } else if (isSaid("weekdays", word)) {
            days.addAll(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
            is(Speed.EDITIONS, word);
        } else if (isSaid("weekends", word)) {
            days.addAll(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
            is(Speed.EDITIONS, word);
        } else if (isSaid("editions", word)) {
            is(Speed.EDITIONS, word);
        } else if (isSaid("silent", word)) {
            is(Speed.SILENT, word);
        } else if (isSaid("at-once", word)) {
            is(Speed.AT_ONCE, word);
        } else if (!isSaid("filler", word)) {
            others.add(word);
        }
    }

    private boolean isSaid(String what, String word) {
        return spoken.isSaid("follow.word." + what, word);
    }

    private void is(Speed said, String word) {
        if (speed != Speed.UNSAID && speed != said) {
            fails("follow.wrong.both", word);
        }
        speed = said;
    }

    private void fails(String key, Object... values) {
        wrong = wrong == null ? WrongLine.of(key, values) : wrong;
    }

    /** True when nothing was said but, perhaps, a chat. */
    boolean isUnsaid() {
        return speed == Speed.UNSAID;
    }

    /** The first thing that cannot be. */
    Optional<MessageSourceResolvable> wrong() {
        return Optional.ofNullable(wrong);
    }

    /** Words that say none of it, in order. */
    List<String> others() {
        return others;
    }

    Speed speed() {
        return speed;
    }

    List<LocalTime> times() {
        return times.stream().distinct().sorted().toList();
    }

    Set<DayOfWeek> days() {
        return days;
    }

    Optional<ZoneId> zone() {
        return Optional.ofNullable(zone);
    }

    Optional<String> chat() {
        return Optional.ofNullable(chat);
    }
}
