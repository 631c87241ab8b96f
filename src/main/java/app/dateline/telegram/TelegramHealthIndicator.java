package app.dateline.telegram;

import app.dateline.telegram.TelegramState.Phase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * The health of the Telegram channel, by progress: the age of the last good poll. It is {@code DEGRADED} and never
 * {@code DOWN}, because the web, the store and everything queued go on without Telegram.
 */
@Component
@OnTelegram
class TelegramHealthIndicator implements HealthIndicator {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TelegramState state;
    private final TelegramSettings settings;
    private final Clock clock;

    TelegramHealthIndicator(TelegramState state, TelegramSettings settings, Clock clock) {
        this.state = state;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Health health() {
        Optional<Instant> last = state.lastPoll();
        boolean isFresh = last.isPresent() && Duration.between(last.get(), clock.instant())
                .compareTo(settings.poll().plus(PATIENCE)) < 0;
        boolean isGood = isFresh && state.phase() == Phase.POLLING;
        Health.Builder health = (isGood ? Health.up() : Health.status(new Status("DEGRADED")))
                .withDetail("phase", state.phase().name().toLowerCase(java.util.Locale.ROOT))
                .withDetail("inbox", state.waiting()).withDetail("aside", state.aside());
        last.ifPresent(at -> health.withDetail("last_poll", at.toString()));
        state.username().ifPresent(name -> health.withDetail("username", name));
        return (state.trouble().isEmpty() ? health : health.withDetail("trouble", state.trouble())).build();
    }
}
