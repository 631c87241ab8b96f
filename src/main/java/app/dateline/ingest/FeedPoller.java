package app.dateline.ingest;

import app.dateline.work.Lease;
import app.dateline.work.SoleLoop;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks each feed when its turn comes. Of all processes that share a database one does this at a time. */
public final class FeedPoller extends SoleLoop {
    private static final Logger log = LoggerFactory.getLogger(FeedPoller.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration STANDBY = Duration.ofSeconds(5);
    private static final Duration LEAVE = Duration.ofSeconds(12);
    /** After the index begins. */
    private static final int PHASE = 200;

    private final Feeds feeds;
    private final FeedPoll poll;
    private final FeedSettings settings;

    FeedPoller(Feeds feeds, FeedPoll poll, Lease lease, FeedSettings settings, Clock clock) {
        super("feeds", lease, STANDBY, LEAVE,
                "a feed is still being read; what is left of it is read at the next start", clock);
        this.feeds = feeds;
        this.poll = poll;
        this.settings = settings;
    }

    @Override
    protected Duration step() {
        return runOnce() ? Duration.ZERO : LOOK;
    }

    /** Asks the one feed whose turn it is; false when none is due. */
    boolean runOnce() {
        Optional<Feed> due = feeds.due();
        due.ifPresent(this::ask);
        return due.isPresent();
    }

    /** What goes wrong with one feed holds up no other. */
    private void ask(Feed feed) {
        try {
            poll.poll(feed, () -> !isStopping() && isOurs());
        } catch (RuntimeException e) {
            if (isOfTheDatabase(e)) {
                throw e;
            }
            log.error("feed {} {} cannot be taken", feed.id(), feed.address(), e);
            feeds.failed(feed, Reason.of("feed.fault", e.toString()));
        }
    }

    @Override
    public boolean isAutoStartup() {
        return settings.loop();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
