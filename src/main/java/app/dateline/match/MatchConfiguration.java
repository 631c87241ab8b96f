package app.dateline.match;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is read once for all that match. */
@Configuration(proxyBeanMethods = false)
class MatchConfiguration {

    @Bean
    WordRanks wordRanks() {
        return new WordRanks();
    }
}
