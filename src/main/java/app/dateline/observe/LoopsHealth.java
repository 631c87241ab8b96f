package app.dateline.observe;

import app.dateline.search.Indexer;
import app.dateline.search.IndexerState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Whether the bot's own loops go round, judged by their progress. Nothing outside this process, such as Telegram, makes it
 * fail: a restart would not help.
 */
@Component("loopsHealthIndicator")
class LoopsHealth extends AbstractHealthIndicator {
    // A round takes seconds, even of a large batch on a slow machine.
    private static final Duration LONGEST_ROUND = Duration.ofMinutes(5);

    private final BooleanSupplier running;
    private final Supplier<IndexerState> index;
    private final Clock clock;
    private final Instant started;

    @Autowired
    LoopsHealth(Indexer indexer, Clock clock) {
        this(indexer::isRunning, indexer::state, clock);
    }

    LoopsHealth(BooleanSupplier running, Supplier<IndexerState> index, Clock clock) {
        super("the state of the loops cannot be read");
        this.running = running;
        this.index = index;
        this.clock = clock;
        this.started = clock.instant();
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        if (!running.getAsBoolean()) {
            health.up().withDetail("index", "off");
            return;
        }
        Instant progress = index.get().lastProgress();
        Duration age = Duration.between(progress == null ? started : progress, clock.instant());
        (age.compareTo(LONGEST_ROUND) <= 0 ? health.up() : health.down()).withDetail("index_seconds_ago",
                age.toSeconds());
    }
}
