package app.dateline.command.admin;

import app.dateline.broadcast.Broadcast;
import app.dateline.broadcast.Broadcast.State;
import app.dateline.broadcast.Broadcasts;
import app.dateline.command.Moments;
import app.dateline.people.Author;
import app.dateline.people.Change;
import app.dateline.people.Noted;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What editors do with broadcasts. Each method is made inside the audit's transaction, and empty when it cannot be done any more. */
@Component
class RunBroadcasts implements ChangeKind {
    private static final String SEND = "broadcast-send";
    private static final String SCHEDULE = "broadcast-schedule";
    private static final String UNSCHEDULE = "broadcast-unschedule";
    private static final String PAUSE = "broadcast-pause";
    private static final String RESUME = "broadcast-resume";
    private static final String CANCEL = "broadcast-cancel";
    private static final String WITHDRAW = "broadcast-withdraw";
    private static final String GONE_ON = "undo.broadcast.gone-on";

    private final Broadcasts broadcasts;

    RunBroadcasts(Broadcasts broadcasts) {
        this.broadcasts = broadcasts;
    }

    @Override
    public Set<String> names() {
        return Set.of(SEND, SCHEDULE, UNSCHEDULE, PAUSE, RESUME, CANCEL, WITHDRAW);
    }

    @Override
    public String needs() {
        return BroadcastCommand.NAME;
    }

    /** What stands in chats cannot be as if it had never been said. */
    @Override
    public Reversal reversal(Noted noted, Author by) {
        long id = Long.parseLong(noted.change().name());
        State now = broadcasts.find(id).map(Broadcast::state).orElse(State.CANCELLED);
        return switch (noted.change().kind()) {
            case SCHEDULE ->
                now == State.SCHEDULED ? new Reversal.Possible(() -> unschedule(id)) : new Reversal.Not(GONE_ON);
            case PAUSE -> now == State.PAUSED ? new Reversal.Possible(() -> resume(id)) : new Reversal.Not(GONE_ON);
            case RESUME -> now == State.RUNNING ? new Reversal.Possible(() -> pause(id)) : new Reversal.Not(GONE_ON);
            case UNSCHEDULE -> new Reversal.Not("undo.broadcast.unscheduled");
            default -> new Reversal.Not("undo.broadcast");
        };
    }

    Optional<Change> send(long id, int chats) {
        return change(id, SEND, broadcasts.begin(id), Integer.toString(chats));
    }

    Optional<Change> schedule(long id, Instant due) {
        return change(id, SCHEDULE, broadcasts.schedule(id, due), Moments.of(due));
    }

    Optional<Change> unschedule(long id) {
        return change(id, UNSCHEDULE, broadcasts.unschedule(id), null);
    }

    Optional<Change> pause(long id) {
        return change(id, PAUSE, broadcasts.pause(id), null);
    }

    Optional<Change> resume(long id) {
        return change(id, RESUME, broadcasts.resume(id), null);
    }

    Optional<Change> cancel(long id) {
        return change(id, CANCEL, broadcasts.cancel(id), null);
    }

    Optional<Change> withdraw(long id) {
        return change(id, WITHDRAW, broadcasts.withdraw(id), null);
    }

    private Optional<Change> change(long id, String kind, boolean isDone, @Nullable String after) {
        return isDone ? broadcasts.find(id)
                .map(each -> new Change(kind, Change.BROADCAST + id, each.title(), null, after)) : Optional.empty();
    }
}
