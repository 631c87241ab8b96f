package app.dateline.observe;

import app.dateline.outbox.Outbox;
import app.dateline.outbox.OutboxGlance;
import app.dateline.outbox.OutboxMessage.Kind;
import app.dateline.outbox.OutboxMessage.State;
import app.dateline.outbox.Pauses;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Figures of what waits to be sent and of what got stuck. */
@Component
class OutboxMeters implements MeterBinder {
    private final Outbox outbox;
    private final OutboxGlance glance;
    private final Pauses pauses;

    OutboxMeters(Outbox outbox, OutboxGlance glance, Pauses pauses) {
        this.outbox = outbox;
        this.glance = glance;
        this.pauses = pauses;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        for (Kind kind : Kind.values()) {
            String name = kind.name().toLowerCase(Locale.ROOT);
            Gauge.builder("dateline.outbox.waiting", () -> glance.waiting(kind).count()).tag("kind", name)
                    .register(meters);
            TimeGauge.builder("dateline.outbox.oldest", () -> glance.waiting(kind).oldest().toMillis(),
                    TimeUnit.MILLISECONDS).tag("kind", name).register(meters);
        }
        Gauge.builder("dateline.outbox.uncertain", () -> outbox.count(State.UNCERTAIN)).register(meters);
        Gauge.builder("dateline.outbox.failed", () -> outbox.count(State.FAILED)).register(meters);
        Gauge.builder("dateline.outbox.paused", pauses::count).register(meters);
    }
}
