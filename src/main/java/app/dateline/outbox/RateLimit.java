package app.dateline.outbox;

import app.dateline.chat.ChatId;
import app.dateline.outbox.OutboxMessage.Kind;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Keeps what the bot sends below the rates a channel allows. Pushes wait for their turn. Answers count too, so that
 * pushes make room for them, but wait only in a chat that was lately told to slow down: somebody is waiting, and short
 * bursts pass.
 */
@Component
public class RateLimit {
    private static final Duration SLOW_FOR = Duration.ofMinutes(1);
    private static final int CHATS = 20_000;

    private final OutboxSettings settings;
    private final Clock clock;
    private final Cache<String, Turns> chats = Caffeine.newBuilder().maximumSize(CHATS).build();
    private final Cache<String, Instant> slow = Caffeine.newBuilder().maximumSize(CHATS).build();
    private final Turns overall;

    public RateLimit(OutboxSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.overall = new Turns(Duration.ofSeconds(1).dividedBy(settings.perSecond()), 1);
    }

    /** Takes a turn for a message and returns zero, or takes none and tells how long its chat must wait. */
    synchronized Duration take(OutboxMessage message, boolean crowd) {
        Instant now = clock.instant();
        Turns turns = turns(message.chat(), crowd);
        boolean waits = message.kind() == Kind.PUSH || isSlow(message.chat(), now);
        Duration wait = waits ? turns.wait(now) : Duration.ZERO;
        if (wait.isZero()) {
            turns.take(now);
            overall.take(now);
        }
        return wait;
    }

    /** How long every push must wait because of all that was sent lately; zero when it need not. */
    synchronized Duration pushesWait() {
        return overall.wait(clock.instant());
    }

    /** Remembers that a chat was told to slow down. */
    void slowDown(ChatId chat) {
        slow.put(key(chat), clock.instant().plus(SLOW_FOR));
    }

    private boolean isSlow(ChatId chat, Instant now) {
        Instant until = slow.getIfPresent(key(chat));
        return until != null && until.isAfter(now);
    }

    private Turns turns(ChatId chat, boolean crowd) {
        return chats.get(key(chat), key -> crowd
                ? new Turns(settings.groupPause(), settings.groupBurst())
                : new Turns(settings.chatPause(), settings.chatBurst()));
    }

    private static String key(ChatId chat) {
        return chat.channel() + ' ' + chat.chat();
    }

    /** One turn each {@code pause}, with {@code burst} turns saved up: the generic cell rate algorithm. */
    private static final class Turns {
        private final Duration pause;
        private final Duration saved;
        private Instant next = Instant.EPOCH;

        Turns(Duration pause, int burst) {
            this.pause = pause;
            this.saved = pause.multipliedBy(burst - 1L);
        }

        Duration wait(Instant now) {
            Duration wait = Duration.between(now, next.minus(saved));
            return wait.isNegative() ? Duration.ZERO : wait;
        }

        void take(Instant now) {
            next = (next.isBefore(now) ? now : next).plus(pause);
        }
    }
}
