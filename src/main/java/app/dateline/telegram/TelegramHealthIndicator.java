package app.dateline.telegram;

import app.dateline.telegram.TelegramSettings.Mode;
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
 * The health of the Telegram channel, by progress: the age of the last good poll, or what Telegram says of its posts to us. It is {@code DEGRADED} and never
 * {@code DOWN}, because the web, the store and everything queued go on without Telegram.
 */
@Component
@OnTelegram
class TelegramHealthIndicator implements HealthIndicator {
    /** A poll that is open may come back this late. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    /** Telegram is asked about its posts every minute. */
    private static final Duration POSTS = Duration.ofMinutes(2);

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
        // A full inbox stops the polling on purpose; what counts then is whether it empties.
        Optional<Instant> progress = state.phase() == Phase.FULL ? state.lastHandled() : last;
        boolean isGood = state.phase() == Phase.STANDBY || state.phase() != Phase.UNPOSTED && isFresh(progress);
        Health.Builder health = (isGood ? Health.up() : Health.status(new Status("DEGRADED")))
                .withDetail("phase", state.phase().name().toLowerCase(java.util.Locale.ROOT))
                .withDetail("inbox", state.waiting()).withDetail("aside", state.aside())
                .withDetail("says", state.says());
        last.ifPresent(at -> health.withDetail("last_poll", at.toString()));
        state.username().ifPresent(name -> health.withDetail("username", name));
        return (state.trouble().isEmpty() ? health : health.withDetail("trouble", state.trouble())).build();
    }

    /** What fails once, and goes well a moment later, is not worth an alarm. */
    private boolean isFresh(Optional<Instant> last) {
        Duration longest = settings.mode() == Mode.WEBHOOK ? POSTS : settings.poll().plus(PATIENCE);
        return last.isPresent() && Duration.between(last.get(), clock.instant()).compareTo(longest) < 0;
    }
}
