package app.dateline.observe;

import app.dateline.ingest.Feed;
import app.dateline.ingest.Feed.State;
import app.dateline.ingest.Feeds;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** How all feeds together fare. */
@Component
class FeedsGlance {
    private final Feeds feeds;
    private final Clock clock;

    FeedsGlance(Feeds feeds, Clock clock) {
        this.feeds = feeds;
        this.clock = clock;
    }

    long count(State state) {
        return feeds.all().stream().filter(feed -> feed.state() == state).count();
    }

    long failing() {
        return feeds.all().stream().filter(Feed::isFailing).count();
    }

    /** How long ago any feed was read; zero where none is followed. */
    Duration sinceLastPoll() {
        return feeds.all().stream().map(Feed::goodAt).filter(Objects::nonNull).max(Comparator.naturalOrder())
                .map(this::since).orElse(Duration.ZERO);
    }

    /** How long the feed has waited whose turn is longest overdue. */
    Duration overdue() {
        return active().stream().map(Feed::nextAt).min(Comparator.naturalOrder()).map(this::since)
                .filter(wait -> !wait.isNegative()).orElse(Duration.ZERO);
    }

    private List<Feed> active() {
        return feeds.all().stream().filter(feed -> feed.state() == State.ACTIVE).toList();
    }

    private Duration since(Instant moment) {
        return Duration.between(moment, clock.instant());
    }
}
