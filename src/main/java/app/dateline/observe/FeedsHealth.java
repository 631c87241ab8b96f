package app.dateline.observe;

import app.dateline.ingest.Feed.State;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** How the feeds fare, to be looked at: a newspaper that is down is no fault of the bot. */
@Component("feedsHealthIndicator")
class FeedsHealth extends AbstractHealthIndicator {
    private final FeedsGlance glance;

    FeedsHealth(FeedsGlance glance) {
        super("the state of the feeds cannot be read");
        this.glance = glance;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up().withDetail("active", glance.count(State.ACTIVE)).withDetail("failing", glance.failing())
                .withDetail("paused", glance.count(State.PAUSED)).withDetail("gone", glance.count(State.GONE))
                .withDetail("last_poll_seconds", glance.sinceLastPoll().toSeconds());
    }
}
