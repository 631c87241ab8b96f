package app.dateline.observe;

import app.dateline.ingest.Feed.State;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Figures of the feeds. */
@Component
class FeedMeters implements MeterBinder {
    private final FeedsGlance glance;

    FeedMeters(FeedsGlance glance) {
        this.glance = glance;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        for (State state : State.values()) {
            Gauge.builder("dateline.feeds", () -> glance.count(state))
                    .tag("state", state.name().toLowerCase(Locale.ROOT)).register(meters);
        }
        Gauge.builder("dateline.feeds.failing", glance::failing).register(meters);
        TimeGauge.builder("dateline.feeds.poll.age", () -> glance.sinceLastPoll().toMillis(), TimeUnit.MILLISECONDS)
                .register(meters);
        TimeGauge.builder("dateline.feeds.overdue", () -> glance.overdue().toMillis(), TimeUnit.MILLISECONDS)
                .register(meters);
    }
}
