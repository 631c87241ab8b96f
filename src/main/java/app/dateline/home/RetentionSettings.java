package app.dateline.home;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long is kept what people and the bot say to each other.
 *
 * @param updates handled updates of Telegram; their words are forgotten at once, and what is kept tells a repeated one
 * @param messages messages of the bot, from when their way has ended
 * @param webChats messages of web chats
 * @param buttons what buttons do
 * @param questions what readers asked, for the editors to see; 0 for no such list
 * @param reports what readers found wrong, from when they said so
 * @param shown which chat was shown or told which words, so that it learns of corrections
 */
@ConfigurationProperties("dateline.retention")
public record RetentionSettings(@DefaultValue("7d") Duration updates, @DefaultValue("7d") Duration messages,
        @DefaultValue("30d") Duration webChats, @DefaultValue("90d") Duration buttons,
        @DefaultValue("90d") Duration questions, @DefaultValue("180d") Duration reports,
        @DefaultValue("90d") Duration shown) {
    /** Telegram may repeat an update for a day, and an answer may be looked for as long. */
    private static final Duration LEAST = Duration.ofDays(1);

    public RetentionSettings {
        Map.of("updates", updates, "messages", messages, "web-chats", webChats, "buttons", buttons, "reports",
                reports, "shown", shown)
                .forEach((name, length) -> {
                    if (length.compareTo(LEAST) < 0) {
                        throw new SettingUnusable("dateline.retention." + name,
                                length + " is too short; it is one day (1d) at least");
                    }
                });
        if (questions.isNegative()) {
            throw new SettingUnusable("dateline.retention.questions",
                    questions + " is no time; it is one such as 90d, or 0s to keep no questions");
        }
    }

    /** False when no question is kept. */
    public boolean keepsQuestions() {
        return questions.isPositive();
    }

    /** As people are told it: a day that has begun counts. */
    public long questionDays() {
        return questions.plus(Duration.ofDays(1)).minusNanos(1).toDays();
    }

    /** What applies when nothing is configured. */
    public static RetentionSettings usual() {
        return new RetentionSettings(Duration.ofDays(7), Duration.ofDays(7), Duration.ofDays(30), Duration.ofDays(90),
                Duration.ofDays(90), Duration.ofDays(180), Duration.ofDays(90));
    }
}
