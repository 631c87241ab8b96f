package app.dateline.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patiently and how fast things are sent. The rates are those Telegram publishes as "about"; the pause it asks for is
 * always obeyed beside them.
 *
 * @param perSecond messages a second over all chats; 1000 with Telegram's paid broadcasts
 * @param parallel pushes that may be on their way at once
 * @param chatPause least time between pushes in one chat, once its burst is spent
 * @param chatBurst messages that may go to one chat at once
 * @param groupPerMinute messages in any minute in one group; pushes leave a tenth of them to answers
 * @param firstPause before the first repetition of a send that failed; doubled for each further one
 * @param longestPause never waited longer than this
 * @param answerAttempts how often an answer whose outcome is unknown is sent; with the pauses above about 10 minutes
 * @param keepWaiting how long a message waits for a chat that is out of reach
 * @param keepSent how long rows of sent messages are kept
 * @param keepShown how long whoever was shown words of an article is told when these are corrected or retracted
 */
@ConfigurationProperties("dateline.outbox")
public record OutboxSettings(@DefaultValue("30") int perSecond, @DefaultValue("256") int parallel,
        @DefaultValue("1s") Duration chatPause, @DefaultValue("5") int chatBurst,
        @DefaultValue("20") int groupPerMinute,
        @DefaultValue("1s") Duration firstPause, @DefaultValue("60s") Duration longestPause,
        @DefaultValue("15") int answerAttempts, @DefaultValue("24h") Duration keepWaiting,
        @DefaultValue("7d") Duration keepSent, @DefaultValue("90d") Duration keepShown) {
    public OutboxSettings {
        if (perSecond < 1 || parallel < 1 || chatBurst < 1 || groupPerMinute < 1 || !chatPause.isPositive()) {
            throw new IllegalArgumentException("dateline.outbox: per-second, parallel, chat-burst, group-per-minute and"
                    + " chat-pause have to be positive");
        }
    }

    /** What applies when nothing is configured. */
    public static OutboxSettings usual() {
        return withRate(30);
    }

    /** What applies when nothing but the overall rate is configured. */
    public static OutboxSettings withRate(int perSecond) {
        return new OutboxSettings(perSecond, 256, Duration.ofSeconds(1), 5, 20, Duration.ofSeconds(1),
                Duration.ofSeconds(60), 15, Duration.ofHours(24), Duration.ofDays(7), Duration.ofDays(90));
    }

    /** The pause before the next try. @param attempts how many have failed, from 1 */
    Duration pauseAfter(int attempts) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), 16));
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
