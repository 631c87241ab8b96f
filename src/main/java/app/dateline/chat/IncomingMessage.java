package app.dateline.chat;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A text meant for the bot: the channel has already left out what is not.
 *
 * @param text as typed, with the bot's own name taken out of commands and mentions
 * @param place what kind of chat it was said in
 * @param language what the person reads
 * @param about the channel's own id of the message that it replies to; null when it replies to none
 */
public record IncomingMessage(ChatId chat, Person from, Place place, Locale language, String text,
        @Nullable String about) {

    /** A message that replies to none of the bot's. */
    public IncomingMessage(ChatId chat, Person from, Place place, Locale language, String text) {
        this(chat, from, place, language, text, null);
    }

    /** The same, to be answered in another language. */
    public IncomingMessage speaking(Locale other) {
        return new IncomingMessage(chat, from, place, other, text, about);
    }

    /** What kind of chat something is said in. */
    public enum Place {
        PRIVATE, GROUP, CHANNEL
    }
}
