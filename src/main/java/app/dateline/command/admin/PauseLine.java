package app.dateline.command.admin;

import app.dateline.text.Clip;
import app.dateline.outbox.Standstill.Standing;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands behind /pause: {@code [2h | until 18:00 | until 2026-05-07 [18:00]] [why]}.
 *
 * @param isUntil true for a word that says "until" in one of the bot's languages
 * @param zone the clock of whoever writes
 */
record PauseLine(Predicate<String> isUntil, ZoneId zone, Instant now) {
    private static final Pattern LENGTH = Pattern
            .compile("(?=\\d)(?:(\\d{1,3})d)?(?:(\\d{1,4})h)?(?:(\\d{1,5})m(?:in)?)?");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int LONGEST_REASON = 300;

    /** Empty when it names no time that can be: one in the past, or more than a year away. */
    Optional<Standing> read(String argument) {
        List<String> words = Arrays.stream(argument.split("\\s+")).filter(word -> !word.isEmpty()).toList();
        if (words.isEmpty()) {
            return Optional.of(new Standing(Optional.empty(), ""));
        }
        String first = words.getFirst().toLowerCase(Locale.ROOT);
        int lengths = (int) words.stream().takeWhile(word -> LENGTH.matcher(word.toLowerCase(Locale.ROOT)).matches())
                .count();
        if (lengths > 0) {
            return standing(now.plus(length(words.subList(0, lengths))), words.subList(lengths, words.size()));
        }
        if (first.matches("[-+]?\\d.*")) {
            // A length that is not understood must not become a pause without an end.
            return Optional.empty();
        }
        return isUntil.test(first) ? until(words.subList(1, words.size()))
                : Optional.of(new Standing(Optional.empty(), reason(words)));
    }

    private static Duration length(List<String> words) {
        Duration length = Duration.ZERO;
        for (String word : words) {
            Matcher found = LENGTH.matcher(word.toLowerCase(Locale.ROOT));
            length = found.matches() ? length.plus(length(found)) : length;
        }
        return length;
    }

    private static Duration length(Matcher found) {
        return Duration.ofDays(number(found, 1)).plusHours(number(found, 2)).plusMinutes(number(found, 3));
    }

    private static long number(Matcher found, int group) {
        return found.group(group) == null ? 0 : Long.parseLong(found.group(group));
    }

    private Optional<Standing> until(List<String> words) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> date = date(words.getFirst());
        Optional<LocalTime> time = date.isEmpty() ? time(words.getFirst())
                : words.size() > 1 ? time(words.get(1)) : Optional.empty();
        if (date.isEmpty() && time.isEmpty()) {
            return Optional.empty();
        }
        int read = date.isPresent() && time.isPresent() ? 2 : 1;
        return standing(moment(date, time), words.subList(read, words.size()));
    }

    /** A time without a date is the next one. */
    private Instant moment(Optional<LocalDate> date, Optional<LocalTime> time) {
        ZonedDateTime here = now.atZone(zone);
        ZonedDateTime moment = date.orElse(here.toLocalDate()).atTime(time.orElse(LocalTime.MIDNIGHT)).atZone(zone);
        return (date.isEmpty() && !moment.isAfter(here) ? moment.plusDays(1) : moment).toInstant();
    }

    private Optional<Standing> standing(Instant until, List<String> why) {
        boolean canBe = until.isAfter(now) && until.isBefore(now.plus(LONGEST));
        return canBe ? Optional.of(new Standing(Optional.of(until.truncatedTo(ChronoUnit.SECONDS)), reason(why)))
                : Optional.empty();
    }

    private static String reason(List<String> words) {
        String reason = String.join(" ", words);
        return Clip.to(reason, LONGEST_REASON);
    }

    private static Optional<LocalDate> date(String word) {
        try {
            return Optional.of(LocalDate.parse(word));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalTime> time(String word) {
        try {
            return Optional.of(LocalTime.parse(word, CLOCK));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
