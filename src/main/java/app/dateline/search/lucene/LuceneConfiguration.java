package app.dateline.search.lucene;

import app.dateline.search.SearchIndex;
import app.dateline.search.SearchSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one engine there is; {@link SearchSettings} refuses any other name. */
@Configuration(proxyBeanMethods = false)
class LuceneConfiguration {

    @Bean
    SearchIndex searchIndex(SearchSettings settings) {
        return new LuceneIndex(settings.path());
    }
}
