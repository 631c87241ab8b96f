package app.dateline.command.admin;

import app.dateline.outbox.Dispatcher;
import app.dateline.outbox.Standstill;
import app.dateline.outbox.Standstill.Standing;
import app.dateline.people.Author;
import app.dateline.people.Change;
import app.dateline.people.Noted;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Standstills that owners began and ended. */
@Component
class PausedSending implements ChangeKind {
    private static final String ABOUT = "sending unasked";
    private static final String NEVER = "-";

    private final Standstill standstill;
    private final Dispatcher dispatcher;
    private final HeldBack held;
    private final Clock clock;

    PausedSending(Standstill standstill, Dispatcher dispatcher, HeldBack held, Clock clock) {
        this.standstill = standstill;
        this.dispatcher = dispatcher;
        this.held = held;
        this.clock = clock;
    }

    @Override
    public Set<String> names() {
        return Set.of(PauseCommand.NAME, ResumeCommand.NAME);
    }

    @Override
    public String needs() {
        return PauseCommand.NAME;
    }

    @Override
    public Reversal reversal(Noted noted, Author by) {
        Change change = noted.change();
        return Objects.equals(stands(), change.after()) ? new Reversal.Possible(() -> back(change.before()))
                : new Reversal.Not("undo.pause.changed");
    }

    private Optional<Change> back(@Nullable String words) {
        Optional<Standing> before = Optional.ofNullable(words).map(PausedSending::standing)
                .filter(each -> each.until().map(clock.instant()::isBefore).orElse(true));
        return before.map(this::begin).orElseGet(this::end);
    }

    Optional<Change> begin(Standing standing) {
        String before = stands();
        standstill.begin(standing);
        return Optional.of(new Change(PauseCommand.NAME, ABOUT, "", before, stands()));
    }

    /** Empty when nothing was paused. */
    Optional<Change> end() {
        String before = stands();
        if (before == null) {
            return Optional.empty();
        }
        standstill.end();
        dispatcher.wake();
        return Optional.of(new Change(ResumeCommand.NAME, ABOUT, "", before, null));
    }

    private @Nullable String stands() {
        return standstill.now().map(each -> (each.until().map(Instant::toString).orElse(NEVER) + " " + each.reason())
                .strip()).orElse(null);
    }

    /** "until 2026-05-07 08:00 UTC, the press is down" */
    @Override
    public String shown(String value, Locale language) {
        Standing standing = standing(value);
        String end = held.end(standing, language);
        return standing.reason().isEmpty() ? end : end + ", " + standing.reason();
    }

    private static Standing standing(String words) {
        String[] parts = words.split(" ", 2);
        return new Standing(parts[0].equals(NEVER) ? Optional.empty() : Optional.of(Instant.parse(parts[0])),
                parts.length < 2 ? "" : parts[1]);
    }
}
