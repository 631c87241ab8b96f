package app.dateline.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patiently and how fast things are sent. The rates are those Telegram publishes as "about"; the pause it asks for is
 * always obeyed beside them.
 *
 * @param perSecond pushes a second over all chats
 * @param chatPause least time between messages in one chat, once its burst is spent
 * @param chatBurst messages that may go to one chat at once
 * @param groupPause least time between messages in one group, once its burst is spent
 * @param groupBurst messages that may go to one group at once
 * @param firstPause before the first repetition of a send that failed; doubled for each further one
 * @param longestPause never waited longer than this
 * @param answerAttempts how often an answer whose outcome is unknown is sent; with the pauses above about 10 minutes
 * @param keepSent how long rows of sent messages are kept
 */
@ConfigurationProperties("dateline.outbox")
public record OutboxSettings(@DefaultValue("30") int perSecond, @DefaultValue("1s") Duration chatPause,
        @DefaultValue("5") int chatBurst, @DefaultValue("3500ms") Duration groupPause,
        @DefaultValue("3") int groupBurst, @DefaultValue("1s") Duration firstPause,
        @DefaultValue("60s") Duration longestPause, @DefaultValue("15") int answerAttempts,
        @DefaultValue("7d") Duration keepSent) {

    /** What applies when nothing is configured. */
    public static OutboxSettings usual() {
        return new OutboxSettings(30, Duration.ofSeconds(1), 5, Duration.ofMillis(3_500), 3, Duration.ofSeconds(1),
                Duration.ofSeconds(60), 15, Duration.ofDays(7));
    }

    /** The pause before the next try. @param attempts how many have failed, from 1 */
    Duration pauseAfter(int attempts) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), 16));
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
