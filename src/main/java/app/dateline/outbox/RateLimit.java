package app.dateline.outbox;

import app.dateline.chat.ChatId;
import app.dateline.outbox.OutboxMessage.Kind;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Keeps what the bot sends below the rates a channel allows. Pushes wait for their turn. Answers count too, so that
 * pushes make room for them; but somebody waits for them and short bursts pass, so more of them may go at once, and a chat's own
 * rate holds them up only where it was lately told to slow down.
 */
@Component
public class RateLimit {
    private static final Duration SLOW_FOR = Duration.ofMinutes(1);
    /** Messages come nearer to each other on their way: windows are this much longer than Telegram's. */
    private static final Duration SECOND = Duration.ofMillis(1_010);
    private static final Duration MINUTE = Duration.ofSeconds(61);
    /** So much of a second may be made up for at once. */
    private static final int SHARE_AT_ONCE = 10;
    /** So many answers may go at once, or as many as pushes may: what Telegram allows in a second to those who pay for no more. */
    private static final int ANSWERS_AT_ONCE = 30;
    /** Of a group's minute, what pushes leave to answers: a tenth. */
    private static final int SHARE_FOR_ANSWERS = 10;
    /** A clock that is set back by less makes everything wait for as long at most; for more, what was counted is forgotten. */
    private static final Duration STEADY = Duration.ofSeconds(1);

    private final OutboxSettings settings;
    private final Clock clock;
    private final Cache<String, Chat> chats;
    private final Cache<String, Instant> slow = Caffeine.newBuilder().expireAfterWrite(SLOW_FOR).build();
    private final Map<String, Overall> overall = new ConcurrentHashMap<>();
    private Instant latest = Instant.EPOCH;

    public RateLimit(OutboxSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        // Kept as long as it may tell anybody to wait, however many chats that are: never more than are written to meanwhile.
        this.chats = Caffeine.newBuilder()
                .expireAfterAccess(MINUTE.plus(settings.chatPause().multipliedBy(settings.chatBurst()))).build();
    }

    /** Takes a turn for a message and returns zero, or takes none and tells how long it must wait. */
    synchronized Duration take(OutboxMessage message, boolean crowd) {
        Instant now = now();
        Duration wait = overall(message.chat().channel()).answersWait(now);
        boolean isPush = message.kind() != Kind.ANSWER;
        if (isPush || isSlow(message.chat(), now)) {
            wait = longer(wait, chat(message.chat(), crowd).wait(now, settings.chatBurst(), isPush ? spare() : 0));
        }
        if (wait.isZero()) {
            count(message.chat(), crowd, now, true);
        }
        return wait;
    }

    /**
     * Counts what was sent before this process began to send: of the last second for all chats together, of earlier times for its
     * own, and nothing of times to come, which a clock that was set back leaves behind.
     */
    synchronized void took(ChatId chat, boolean crowd, Instant at) {
        Instant now = now();
        if (!at.isAfter(now)) {
            count(chat, crowd, at, at.isAfter(now.minus(SECOND)));
        }
    }

    private void count(ChatId chat, boolean crowd, Instant at, boolean forAll) {
        chat(chat, crowd).take(at);
        if (forAll) {
            overall(chat.channel()).take(at);
        }
    }

    /** How long every push must wait because of all that was sent lately; zero when it need not. */
    synchronized Duration pushesWait(String channel) {
        return overall(channel).pushesWait(now());
    }

    /** How long every answer must wait; pushes wait sooner, which leaves room for answers. */
    synchronized Duration answersWait(String channel) {
        return overall(channel).answersWait(now());
    }

    /** How many pushes a chat gets in a minute. */
    int perMinute(boolean crowd) {
        return crowd ? settings.groupPerMinute() - spare()
                : (int) Duration.ofMinutes(1).dividedBy(settings.chatPause());
    }

    /** Remembers that a chat was told to slow down. */
    void slowDown(ChatId chat) {
        slow.put(key(chat), clock.instant().plus(SLOW_FOR));
    }

    /** The time; forgets what was counted when the clock was set back, since all would wait until it has caught up. */
    private Instant now() {
        Instant now = clock.instant();
        if (now.isBefore(latest.minus(STEADY))) {
            chats.invalidateAll();
            overall.clear();
            latest = now;
        }
        latest = latest.isBefore(now) ? now : latest;
        return now;
    }

    private int spare() {
        return settings.groupPerMinute() / SHARE_FOR_ANSWERS;
    }

    private boolean isSlow(ChatId chat, Instant now) {
        Instant until = slow.getIfPresent(key(chat));
        return until != null && until.isAfter(now);
    }

    private Overall overall(String channel) {
        return overall.computeIfAbsent(channel, key -> new Overall(settings.perSecond()));
    }

    private Chat chat(ChatId chat, boolean crowd) {
        return chats.get(key(chat), key -> new Chat(new Turns(settings.chatPause()),
                crowd ? new Window(settings.groupPerMinute(), MINUTE) : new Window(0, MINUTE)));
    }

    private static String key(ChatId chat) {
        return chat.channel() + ' ' + chat.chat();
    }

    private record Chat(Turns turns, Window minute) {
        Duration wait(Instant now, int burst, int spare) {
            return longer(turns.wait(now, burst), minute.wait(now, spare));
        }

        void take(Instant now) {
            turns.take(now);
            minute.take(now);
        }
    }

    private static final class Overall {
        private final int pushesAtOnce;
        private final int answersAtOnce;
        private final Turns turns;
        private final Window second;

        Overall(int perSecond) {
            pushesAtOnce = Math.max(1, perSecond / SHARE_AT_ONCE);
            answersAtOnce = Math.max(pushesAtOnce, Math.min(perSecond, ANSWERS_AT_ONCE));
            turns = new Turns(SECOND.dividedBy(perSecond));
            second = new Window(perSecond, SECOND);
        }

        Duration pushesWait(Instant now) {
            return longer(turns.wait(now, pushesAtOnce), second.wait(now, 0));
        }

        Duration answersWait(Instant now) {
            return turns.wait(now, answersAtOnce);
        }

        void take(Instant now) {
            turns.take(now);
            second.take(now);
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
