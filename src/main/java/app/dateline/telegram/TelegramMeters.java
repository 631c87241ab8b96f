package app.dateline.telegram;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Figures about receiving. */
@Component
@OnTelegram
class TelegramMeters implements MeterBinder {
    private final TelegramState state;
    private final Inbox inbox;
    private final Clock clock;

    TelegramMeters(TelegramState state, Inbox inbox, Clock clock) {
        this.state = state;
        this.inbox = inbox;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        age(registry, "dateline.telegram.poll.age", "since Telegram last gave updates, or said that there are none",
                state::lastPoll);
        age(registry, "dateline.telegram.inbox.age", "since the oldest waiting update came", inbox::oldest);
        Gauge.builder("dateline.telegram.inbox.waiting", state, TelegramState::waiting)
                .description("updates that wait to be handled").register(registry);
        Gauge.builder("dateline.telegram.inbox.aside", state, TelegramState::aside)
                .description("updates that cannot be handled").register(registry);
    }

    private interface Since {
        Optional<Instant> moment();
    }

    private void age(MeterRegistry registry, String name, String words, Since since) {
        TimeGauge.builder(name, since, TimeUnit.MILLISECONDS,
                each -> each.moment().map(then -> (double) Duration.between(then, clock.instant()).toMillis())
                        .orElse(0.0))
                .description(words).strongReference(true).register(registry);
    }
}
