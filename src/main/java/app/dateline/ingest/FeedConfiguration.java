package app.dateline.ingest;

import app.dateline.home.HomeId;
import app.dateline.home.HomeSettings;
import app.dateline.work.Lease;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives the loop of the feeds its lease. */
@Configuration(proxyBeanMethods = false)
class FeedConfiguration {
    /** Twice as long as the slowest page takes, and a little. */
    private static final Duration LEASE = Duration.ofSeconds(45);

    @Bean
    @ConditionalOnBooleanProperty(name = "dateline.watch", matchIfMissing = true)
    FeedPoller feedPoller(Feeds feeds, FeedPoll poll, JdbcClient jdbc, HomeSettings home, FeedSettings settings,
            Clock clock) {
        var lease = new Lease(jdbc, "feeds", HomeId.of(home.home()), UUID.randomUUID().toString(), LEASE);
        return new FeedPoller(feeds, poll, lease, settings, clock);
    }
}
