package app.dateline.telegram;

import app.dateline.telegram.ApiResult.Failed;
import app.dateline.telegram.ApiResult.NoAnswer;
import app.dateline.telegram.TelegramState.Phase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the receiving loop does when Telegram does not give it updates: how long it waits, and who is told. */
final class Troubles {
    private static final Logger log = LoggerFactory.getLogger(Polling.class);
    /** So long it is worth asking often, since most outages are short. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final TelegramState state;
    private final Clock clock;
    private final RandomGenerator random = RandomGenerator.getDefault();
    private final Backoff unauthorized = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(5), random);
    private final Backoff fresh = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(4), random);
    private final Backoff lasting = new Backoff(Duration.ofSeconds(5), Duration.ofSeconds(30), random);
    private @Nullable Instant since;

    Troubles(TelegramState state, Clock clock) {
        this.state = state;
        this.clock = clock;
    }

    void over() {
        if (since != null) {
            log.info("Telegram answers again");
        }
        since = null;
        unauthorized.reset();
        fresh.reset();
        lasting.reset();
    }

    /** How long to wait before asking again. */
    Duration pauseAfter(Failed failed) {
        return switch (failed.code()) {
            // A path that is not found means that the token has not the form of one.
            case 401, 404 -> {
                report(Phase.UNAUTHORIZED, failed.toString(), "Telegram does not know the token in"
                        + " dateline.telegram.token: it was mistyped or revoked; BotFather shows the right one");
                yield unauthorized.next();
            }
            case 409 -> {
                report(Phase.CONFLICT, failed.toString(), "another process polls Telegram with the same token;"
                        + " stop it, or give one of the two a token of its own");
                yield Duration.ofMillis(random.nextLong(3_000, 8_000));
            }
            case 429 -> failed.retryAfter() == null ? lasting.next() : failed.retryAfter();
            default -> unreachable(failed.toString());
        };
    }

    Duration pauseAfter(NoAnswer none) {
        return unreachable(none.why());
    }

    Duration unreachable(String why) {
        report(Phase.UNREACHABLE, why, "Telegram does not answer; asking again until it does");
        Instant begun = since;
        boolean isFresh = begun == null || Duration.between(begun, clock.instant()).compareTo(FRESH) < 0;
        return (isFresh ? fresh : lasting).next();
    }

    private void report(Phase phase, String why, String words) {
        if (state.is(phase, why)) {
            log.warn("{} ({})", words, why);
        }
        if (since == null) {
            since = clock.instant();
        }
    }
}
