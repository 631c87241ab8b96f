package app.dateline.command.admin;

import app.dateline.chat.Words;
import app.dateline.command.follow.Clocks;
import app.dateline.command.follow.NearZone;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads when a broadcast is to begin: a day, a time and, where it is not that of the chat, a zone. */
@Component
class BroadcastTime {
    private static final Pattern LINE = Pattern.compile("(?i)at[ \\t]+(\\S+)(?:[ \\t]+(\\S+))?(?:[ \\t]+(.+))?");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
    private static final int MOST_DAYS = 366;

    private final NearZone near;
    private final Clock clock;

    BroadcastTime(Words words, Clock clock) {
        this.near = new NearZone(words);
        this.clock = clock;
    }

    /** What a line says. */
    sealed interface Read {
        record At(Instant moment) implements Read {}

        /** @param why key of the reason, with its values */
        record Wrong(String why, List<String> values) implements Read {}
    }

    /** True for a line that begins like a time. @param isAlone false when the words that are to be sent follow it */
    static boolean isMeant(String line, boolean isAlone) {
        return line.matches("(?i)at[ \\t]+\\d.*") || !isAlone && line.matches("at[ \\t]+\\S+(?:[ \\t]+\\S+){0,2}");
    }

    /** @param usual the zone where none is written */
    Read read(String line, ZoneId usual) {
        Matcher parts = LINE.matcher(line.strip());
        if (!parts.matches() || parts.group(2) == null) {
            return new Read.Wrong("broadcast.when", List.of());
        }
        Optional<ZoneId> zone = parts.group(3) == null ? Optional.of(usual) : Clocks.zone(parts.group(3).strip());
        if (zone.isEmpty()) {
            String word = parts.group(3).strip();
            return near.to(word).<Read>map(zones -> new Read.Wrong("follow.wrong.zone-near", List.of(word, zones)))
                    .orElseGet(() -> new Read.Wrong("follow.wrong.zone", List.of(word)));
        }
        return read(parts.group(1), parts.group(2), zone.get());
    }

    private Read read(String day, String time, ZoneId zone) {
        Instant moment = moment(day, time, zone);
        if (moment == null) {
            return new Read.Wrong("broadcast.when", List.of());
        }
        Instant now = clock.instant();
        if (!moment.isAfter(now)) {
            return new Read.Wrong("broadcast.past", List.of(day + " " + time + " " + zone.getId()));
        }
        return moment.isAfter(now.atZone(zone).plusDays(MOST_DAYS).toInstant())
                ? new Read.Wrong("broadcast.far", List.of())
                : new Read.At(moment);
    }

    private static @Nullable Instant moment(String day, String time, ZoneId zone) {
        try {
            return LocalDate.parse(day).atTime(LocalTime.parse(time, TIME)).atZone(zone).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    Instant inAnHour() {
        return clock.instant().plusSeconds(3600);
    }

    /** Tomorrow, by the clocks of this zone. */
    Instant tomorrow(int hour, ZoneId zone) {
        return clock.instant().atZone(zone).toLocalDate().plusDays(1).atTime(hour, 0).atZone(zone).toInstant();
    }

    boolean isPast(Instant moment) {
        return !moment.isAfter(clock.instant());
    }
}
