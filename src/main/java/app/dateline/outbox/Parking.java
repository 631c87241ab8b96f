package app.dateline.outbox;

import app.dateline.chat.ChatId;
import app.dateline.outbox.Outcome.RetryAfter;
import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Obeys a channel that says "not so fast": the chat, or all of them, is left alone for so long and a little longer. */
@Component
class Parking {
    private static final Logger log = LoggerFactory.getLogger(Parking.class);
    /** Chats that were told to wait in the same moment come back over a twentieth of their pause, and over a minute at most. */
    private static final int SHARE_OF_PAUSE = 20;
    private static final Duration LONGEST_EXTRA = Duration.ofMinutes(1);

    private final Pauses pauses;
    private final RateLimit limit;
    private final Clock clock;
    private final RandomGenerator dice = RandomGenerator.getDefault();

    Parking(Pauses pauses, RateLimit limit, Clock clock) {
        this.pauses = pauses;
        this.limit = limit;
        this.clock = clock;
    }

    /** Returns why the chat waits. */
    String park(ChatId chat, RetryAfter retry) {
        String why = "too fast; waits for " + retry.pause().toSeconds() + " s";
        long most = Math.min(retry.pause().dividedBy(SHARE_OF_PAUSE).toMillis(), LONGEST_EXTRA.toMillis());
        Duration pause = retry.pause().plusMillis(dice.nextLong(most + 1));
        pauses.pause(chat.channel(), retry.everything() ? Pauses.ALL : chat.chat(), clock.instant().plus(pause), why);
        limit.slowDown(chat);
        log.warn("{} chat {} is {}", chat.channel(), retry.everything() ? "(every one)" : chat.chat(), why);
        return why;
    }
}
