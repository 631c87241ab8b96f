package app.dateline.broadcast;

import app.dateline.outbox.Dispatcher;
import app.dateline.work.Lease;
import app.dateline.work.SoleLoop;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Begins broadcasts when their time has come, and works off those under way. Of all processes that share a database one does this at a time. */
public final class BroadcastLoop extends SoleLoop {
    private static final Logger log = LoggerFactory.getLogger(BroadcastLoop.class);
    private static final Duration STANDBY = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    /** As long as buttons work. */
    private static final Duration KEPT = Duration.ofDays(90);
    private static final int NOTED = 500;
    private static final Duration LEAVE = Duration.ofSeconds(10);

    private final Broadcasts broadcasts;
    private final Recipients recipients;
    private final Mailing mailing;
    private final Dispatcher dispatcher;
    private final BroadcastSettings settings;
    private final Clock clock;
    private Instant tidied = Instant.MIN;

    BroadcastLoop(Broadcasts broadcasts, Recipients recipients, Mailing mailing, Dispatcher dispatcher, Lease lease,
            BroadcastSettings settings, Clock clock) {
        super("broadcasts", lease, STANDBY, LEAVE,
                "a broadcast is still being written to the outbox; what is left of it is done at the next start",
                clock);
        this.broadcasts = broadcasts;
        this.recipients = recipients;
        this.mailing = mailing;
        this.dispatcher = dispatcher;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected Duration step() {
        return runOnce() ? Duration.ZERO : settings.look();
    }

    /** Takes each broadcast a step further; true when there is more to be done at once. */
    boolean runOnce() {
        broadcasts.due().forEach(id -> {
            log.info("the time of broadcast {} has come", id);
            mailing.begin(id);
        });
        boolean isMore = false;
        for (long id : broadcasts.open()) {
            if (!isOurs()) {
                return false;
            }
            isMore |= mailing.step(id);
            dispatcher.wake();
        }
        sweep();
        return isMore;
    }

    private void sweep() {
        if (Duration.between(tidied, clock.instant()).abs().compareTo(MINUTE) >= 0) {
            tidied = clock.instant();
            recipients.settleAgain(NOTED);
            broadcasts.forget(tidied.minus(KEPT));
        }
    }

    @Override
    public boolean isAutoStartup() {
        return settings.loop();
    }
}
