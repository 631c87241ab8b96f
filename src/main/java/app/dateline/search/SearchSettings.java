package app.dateline.search;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the store is searched.
 *
 * @param engine {@code lucene}
 * @param path the folder of the Lucene index
 * @param models the folder that the embedding model and its native code are unpacked to
 * @param modelPatience how long a question waits for the embedding model to be loaded before it is answered by words alone
 */
@ConfigurationProperties("dateline.search")
public record SearchSettings(@DefaultValue("lucene") String engine, @DefaultValue("data/index") Path path,
        @DefaultValue("data/models") Path models, @DefaultValue("5s") Duration modelPatience) {
    public SearchSettings {
        if (!engine.equals("lucene")) {
            throw new IllegalArgumentException("dateline.search.engine is \"" + engine
                    + "\"; this version has one engine: lucene (OpenSearch is not in this version)");
        }
    }
}
