package app.dateline.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** How much more the inbox takes: what is above it is better kept by Telegram than by our disk. */
@Component
@OnTelegram
class InboxSpace {
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Inbox inbox;
    private final LimitSettings limits;
    private final Clock clock;
    private long room;
    private boolean isFull;
    private Instant looked = Instant.EPOCH;

    InboxSpace(Inbox inbox, LimitSettings limits, Clock clock) {
        this.inbox = inbox;
        this.limits = limits;
        this.clock = clock;
    }

    /** The most updates that may wait. */
    long most() {
        return limits.inbox();
    }

    /** Looks into the table only when the room that was there may be used up, and no more than once a second. */
    synchronized boolean isFull() {
        Instant now = clock.instant();
        if (room <= 0 && (!isFull || !now.isBefore(looked.plus(LOOK)))) {
            looked = now;
            room = limits.inbox() - inbox.count(Inbox.State.PENDING);
            isFull = room <= 0;
        }
        return isFull;
    }

    synchronized void grewBy(int updates) {
        room -= updates;
    }
}
