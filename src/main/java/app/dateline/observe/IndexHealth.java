package app.dateline.observe;

import app.dateline.search.Indexer;
import app.dateline.search.IndexerState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Whether every stored word can be found. Once that has been so, an index that is at work on newer articles, or is being made
 * anew while it answers, counts as well.
 */
@Component("indexHealthIndicator")
class IndexHealth extends AbstractHealthIndicator {
    private static final Duration AT_WORK = Duration.ofMinutes(1);

    private final Supplier<IndexerState> index;
    private final Clock clock;
    private volatile boolean hasBeenCurrent;

    @Autowired
    IndexHealth(Indexer indexer, Clock clock) {
        this(indexer::state, clock);
    }

    IndexHealth(Supplier<IndexerState> index, Clock clock) {
        super("the index cannot be reached");
        this.index = index;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        IndexerState state = index.get();
        hasBeenCurrent |= state.isCurrent();
        boolean ready = state.isCurrent() || hasBeenCurrent && isAtWork(state);
        (ready ? health.up() : health.outOfService()).withDetail("indexed", state.indexed())
                .withDetail("stored", state.stored()).withDetail("vectors_waiting", state.vectorsWaiting());
        if (state.lastFailure() != null) {
            health.withDetail("last_failure", state.lastFailure());
        }
    }

    private boolean isAtWork(IndexerState state) {
        Instant progress = state.lastProgress();
        return progress != null && progress.plus(AT_WORK).isAfter(clock.instant());
    }
}
