package app.dateline.chat;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A text meant for the bot: the channel has already left out what is not.
 *
 * @param text as typed, with the bot's own name taken out of commands and mentions
 * @param place what kind of chat it was said in
 * @param language what the person reads
 * @param manner whose words these are, and whether they are new
 * @param about the message that it replies to; null when it replies to none
 * @param attachment the file that it came with; null for none
 * @param typed the words with their looks, the bot's own name not taken out
 */
public record IncomingMessage(ChatId chat, Person from, Place place, Locale language, String text, Manner manner,
        @Nullable RepliedTo about, @Nullable Attachment attachment, Block.Written typed) {

    /** The same without a file and looks. */
    public IncomingMessage(ChatId chat, Person from, Place place, Locale language, String text, Manner manner,
            @Nullable RepliedTo about) {
        this(chat, from, place, language, text, manner, about, null, Block.Written.of(text));
    }

    /** New words of whoever writes, that reply to nothing. */
    public IncomingMessage(ChatId chat, Person from, Place place, Locale language, String text) {
        this(chat, from, place, language, text, Manner.OWN, null);
    }

    /** The same, to be answered in another language. */
    public IncomingMessage speaking(Locale other) {
        return new IncomingMessage(chat, from, place, other, text, manner, about, attachment, typed);
    }

    /** One of several files that were sent in one go, and no words with it: who is told something once for each is told too much. */
    public boolean isWordlessAmongOthers() {
        return text.isBlank() && attachment != null && attachment.amongOthers();
    }

    /** What kind of chat something is said in. */
    public enum Place {
        PRIVATE, GROUP, CHANNEL
    }

    /** How words came to be said. */
    public enum Manner {
        /** Typed and sent by the person who is named. */
        OWN,
        /** Sent before with other words. */
        EDITED,
        /** Somebody else's words, handed on. */
        FORWARDED,
        /** Sent by way of another bot. */
        VIA_BOT,
        /** Said in the name of a chat: which person spoke is not told. */
        AS_CHAT
    }
}
