package app.dateline.telegram;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the bot reaches Telegram.
 *
 * @param token of the bot, from BotFather; null or blank for no Telegram at all
 * @param apiUrl the Bot API server, a path in front of {@code /bot…} included
 * @param mode how updates come
 * @param poll how long one getUpdates stays open, at most 50 s
 * @param timeout for every other request
 * @param lanes chats that are answered at the same time
 * @param tries how often an update is tried before it is set aside
 * @param retryPause before an update is tried again, times the tries so far
 * @param typingAfter how long an answer may take before "typing…" is shown
 * @param upload how large a file may be that is sent, see {@link TelegramDocuments}
 * @param keepDone how long handled updates are kept, at least the day in which Telegram may repeat them
 */
@ConfigurationProperties("dateline.telegram")
public record TelegramSettings(@Nullable BotToken token, @DefaultValue("https://api.telegram.org") String apiUrl,
        @DefaultValue("polling") Mode mode, @DefaultValue("25s") Duration poll, @DefaultValue("10s") Duration timeout,
        @DefaultValue("16") int lanes, @DefaultValue("3") int tries, @DefaultValue("1s") Duration retryPause,
        @DefaultValue("300ms") Duration typingAfter, @DefaultValue("50MB") DataSize upload,
        @DefaultValue("7d") Duration keepDone) {

    /** How updates come. */
    public enum Mode {
        POLLING, WEBHOOK
    }

    public TelegramSettings {
        if (poll.isNegative() || poll.compareTo(Duration.ofSeconds(50)) > 0) {
            throw new IllegalArgumentException("dateline.telegram.poll is " + poll + "; it goes up to 50s");
        }
        if (lanes < 1 || tries < 1) {
            throw new IllegalArgumentException("dateline.telegram.lanes and .tries are at least 1");
        }
    }

    /** @throws IllegalStateException when there is none: what asks for it exists only on Telegram */
    BotToken requiredToken() {
        if (token == null || token.isBlank()) {
            throw new IllegalStateException("dateline.telegram.token is not set");
        }
        return token;
    }
}
