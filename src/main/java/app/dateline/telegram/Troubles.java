package app.dateline.telegram;

import app.dateline.telegram.ApiResult.Failed;
import app.dateline.telegram.ApiResult.NoAnswer;
import app.dateline.telegram.TelegramState.Phase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the receiving loop does when Telegram does not give it updates: how long it waits, and who is told. */
final class Troubles {
    private static final Logger log = LoggerFactory.getLogger(Polling.class);
    /** So short, however long it lasts, that updates come again within five seconds of its end. */
    private static final Duration LONGEST = Duration.ofSeconds(3);
    /** Two pollers take turns: one that was let in once has not won yet. A restart elsewhere makes one conflict only. */
    private static final Duration TURNS = Duration.ofMinutes(1);
    private static final Duration TELL_AGAIN = Duration.ofMinutes(10);

    private final TelegramState state;
    private final Clock clock;
    private final RandomGenerator random = RandomGenerator.getDefault();
    private final Backoff pauses = new Backoff(Duration.ofMillis(500), LONGEST, random);
    private final Map<Phase, Instant> told = new EnumMap<>(Phase.class);
    private Instant lastConflict = Instant.EPOCH;
    private int conflicts;

    Troubles(TelegramState state, Clock clock) {
        this.state = state;
        this.clock = clock;
    }

    /** Telegram has answered well; false while another poller takes turns with us, so that all is not well again. */
    boolean over() {
        pauses.reset();
        if (conflicts > 0 && clock.instant().isBefore(lastConflict.plus(TURNS))) {
            return conflicts == 1;
        }
        conflicts = 0;
        if (!told.isEmpty()) {
            log.info("Telegram answers again");
            told.clear();
        }
        return true;
    }

    /** How long to wait before asking again. */
    Duration pauseAfter(Failed failed) {
        return switch (failed.code()) {
            // A path that is not found means that the token has not the form of one.
            case 401, 404 -> {
                report(Phase.UNAUTHORIZED, failed.toString(), "Telegram does not know the token in"
                        + " dateline.telegram.token: it was mistyped or revoked; BotFather shows the right one");
                yield pauses.next();
            }
            case 409 -> {
                lastConflict = clock.instant();
                conflicts++;
                report(Phase.CONFLICT, failed.toString(), "another process polls Telegram with the same token;"
                        + " stop it, or give one of the two a token of its own");
                yield Duration.ofMillis(random.nextLong(3_000, 4_000));
            }
            case 429 -> slowedDown(failed);
            default -> {
                if (failed.code() >= 500) {
                    yield failing(failed.toString());
                }
                report(Phase.REFUSED, failed.toString(), "Telegram refuses what it is asked for");
                yield pauses.next();
            }
        };
    }

    private Duration slowedDown(Failed failed) {
        Duration pause = failed.retryAfter() == null ? LONGEST : failed.retryAfter();
        report(Phase.SLOWED, failed.toString(), "Telegram wants the bot to wait " + pause.toSeconds() + " s");
        return pause.plusMillis(random.nextLong(1_000));
    }

    Duration pauseAfter(NoAnswer none) {
        return none.isOfServer() ? failing(none.why()) : unreachable(none.why());
    }

    private Duration failing(String why) {
        report(Phase.FAILING, why, "Telegram has trouble of its own; asking again until it is over");
        return pauses.next();
    }

    private Duration unreachable(String why) {
        report(Phase.UNREACHABLE, why, "Telegram does not answer; asking again until it does");
        return pauses.next();
    }

    /** What comes cannot be stored, so nothing is confirmed to Telegram, which keeps it. */
    Duration unstored(Throwable cause) {
        if (report(Phase.UNSTORED, cause.toString(), "updates cannot be stored now; trying again until they can")) {
            log.warn("why updates cannot be stored", cause);
        }
        return pauses.next();
    }

    /** Nothing more is asked for until some of what waits was handled. */
    Duration full(long most) {
        report(Phase.FULL, Long.toString(most), "the inbox is full; asking for more when it has room");
        return Duration.ofSeconds(1);
    }

    private boolean report(Phase phase, String why, String words) {
        state.is(phase, why);
        Instant now = clock.instant();
        Instant before = told.get(phase);
        boolean isNews = before == null || !now.isBefore(before.plus(TELL_AGAIN));
        if (isNews) {
            told.put(phase, now);
            log.warn("{} ({})", words, why);
        }
        return isNews;
    }
}
