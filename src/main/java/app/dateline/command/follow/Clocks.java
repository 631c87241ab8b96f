package app.dateline.command.follow;

import app.dateline.chat.Words;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads times of day, weekdays and zones as people type them. */
public final class Clocks {
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?(am|pm)?");
    private static final int NOON = 12;
    private static final int SHORTEST_DAY = 3;
    private static final int LONGEST_ENDING = 2;

    private Clocks() {}

    /** True for what can only be meant as a time: digits with a colon, or with am or pm. */
    static boolean isLikeATime(String word) {
        return word.matches("\\d{1,3}[:.]\\d{1,3}(am|pm)?|\\d{1,2}(am|pm)?|\\d{1,2}:?\\d{0,2}h");
    }

    /** {@code 08:00}, {@code 8:00}, {@code 8am}; empty for what is no time of day. */
    static Optional<LocalTime> time(String word) {
        Matcher found = TIME.matcher(word.toLowerCase(Locale.ROOT));
        if (!found.matches() || found.group(2) == null && found.group(3) == null) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(found.group(1));
        int minute = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
        boolean isHalved = found.group(3) != null;
        if (minute > 59 || hour > 23 || isHalved && (hour < 1 || hour > NOON)) {
            return Optional.empty();
        }
        int ofDay = !isHalved ? hour : hour % NOON + (found.group(3).equals("pm") ? NOON : 0);
        return Optional.of(LocalTime.of(ofDay, minute));
    }

    /**
     * A weekday, or some from one to another such as {@code mon-fri}, in any language of the bot's; empty for another word.
     *
     * @param language of whoever writes, in which two letters are enough
     */
    static Set<DayOfWeek> days(String word, Locale language) {
        String[] ends = word.toLowerCase(language).split("[-–—]", -1);
        List<DayOfWeek> found = new ArrayList<>();
        Arrays.stream(ends).map(end -> day(end.replace(".", ""), language)).forEach(day -> day.ifPresent(found::add));
        if (found.size() != ends.length || ends.length > 2) {
            return Set.of();
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day = found.getFirst(); days.add(day) && day != found.getLast();) {
            day = day.plus(1);
        }
        return days;
    }

    private static Optional<DayOfWeek> day(String word, Locale language) {
        return Stream.concat(Stream.of(language), Words.LANGUAGES.stream()).distinct()
                .flatMap(each -> Arrays.stream(DayOfWeek.values()).filter(day -> isOf(day, word, each, language)))
                .findFirst();
    }

    /** "Do" and "so" are words of English, and days to those alone who write German. */
    private static boolean isOf(DayOfWeek day, String word, Locale language, Locale writers) {
        String name = name(day, TextStyle.FULL, language);
        boolean isShort = word.equals(name(day, TextStyle.SHORT, language))
                && (language.equals(writers) || word.length() >= SHORTEST_DAY || !word.matches("[a-z]+"));
        return isShort || word.equals(name) || isInflected(word, name)
                || language.equals(Locale.ENGLISH) && word.length() >= SHORTEST_DAY && name.startsWith(word);
    }

    /** "mondays", "montags", "по пятницам". */
    private static boolean isInflected(String word, String name) {
        return word.startsWith(name.substring(0, name.length() - 1)) && word.length() <= name.length() + LONGEST_ENDING;
    }

    private static String name(DayOfWeek day, TextStyle style, Locale language) {
        return day.getDisplayName(style, language).toLowerCase(language).replace(".", "");
    }

    /** True for what can only be meant as a zone: names with a slash, UTC, and offsets. */
    static boolean isLikeAZone(String word) {
        return word.matches(
                "[A-Za-z_]+(/[A-Za-z0-9_+-]*)+|(?i:utc|gmt)([+-]\\d{1,2}(:?\\d{2})?)?|[+-]\\d{1,2}(:?\\d{2})?");
    }

    /** An IANA zone by its name in any case, or UTC. Offsets and abbreviations are none: they know nothing of summer time. */
    public static Optional<ZoneId> zone(String word) {
        if (word.equalsIgnoreCase("UTC") || word.equalsIgnoreCase("GMT")) {
            return Optional.of(ZoneId.of("UTC"));
        }
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.indexOf('/') > 0 && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .filter(id -> id.equalsIgnoreCase(word)).findFirst().map(ZoneId::of);
    }
}
