package app.dateline.command.follow;

import app.dateline.subscription.Subject;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSourceResolvable;

/** What somebody typed behind {@code /subscribe}. */
sealed interface Line {

    /** Nothing but, perhaps, a chat. @param chat {@code @name} or a number; empty for this one */
    record Open(Optional<String> chat) implements Line {}

    /**
     * All that is needed.
     *
     * @param times empty when none was typed
     * @param days empty when none was typed
     * @param chat {@code @name} or a number; empty for this one
     */
    record Wanted(Subject subject, Speed speed, List<LocalTime> times, Set<DayOfWeek> days, Optional<ZoneId> zone,
            Optional<String> chat) implements Line {}

    /** How fast; nothing typed means at once, or what it was. */
    enum Speed {
        UNSAID, AT_ONCE, SILENT, EDITIONS
    }

    /**
     * Something that cannot be.
     *
     * @param reason what a person reads
     * @param nearest commands of topics that may be meant
     */
    record Wrong(MessageSourceResolvable reason, List<String> nearest) implements Line {}
}
