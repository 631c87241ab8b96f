package app.dateline.search;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the index follows the store.
 *
 * @param loop false to index only when {@link Indexer#catchUp} is called
 * @param every how often the store is looked at when nobody wakes the indexer
 * @param threads how many embeddings are computed at a time; 0 for one per processor
 */
@ConfigurationProperties("dateline.indexer")
public record IndexerSettings(@DefaultValue("true") boolean loop, @DefaultValue("1s") Duration every,
        @DefaultValue("0") int threads) {
    public IndexerSettings {
        if (threads < 0 || threads > 256) {
            throw new IllegalArgumentException("dateline.indexer.threads must be 0 to 256, not " + threads);
        }
        threads = threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
    }
}
