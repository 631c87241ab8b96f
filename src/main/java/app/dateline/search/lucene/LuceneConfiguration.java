package app.dateline.search.lucene;

import app.dateline.search.SearchIndex;
import app.dateline.search.SearchSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The index when {@code dateline.search.engine} is lucene. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "dateline.search.engine", havingValue = "lucene", matchIfMissing = true)
class LuceneConfiguration {

    @Bean
    SearchIndex searchIndex(SearchSettings settings) {
        return new LuceneIndex(settings.path());
    }
}
