package app.dateline.broadcast;

import app.dateline.home.HomeId;
import app.dateline.home.HomeSettings;
import app.dateline.outbox.Dispatcher;
import app.dateline.work.Lease;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the room's parts together. */
@Configuration(proxyBeanMethods = false)
class BroadcastConfiguration {
    /** Another process takes over this long, and a second, after the one at work was killed. */
    private static final Duration LEASE = Duration.ofSeconds(12);

    @Bean
    BroadcastLoop broadcastLoop(Broadcasts broadcasts, Recipients recipients, Mailing mailing, Dispatcher dispatcher,
            JdbcClient jdbc, HomeSettings home, BroadcastSettings settings, Clock clock) {
        var lease = new Lease(jdbc, "broadcasts", HomeId.of(home.home()), UUID.randomUUID().toString(), LEASE);
        return new BroadcastLoop(broadcasts, recipients, mailing, dispatcher, lease, settings, clock);
    }
}
