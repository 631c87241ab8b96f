package app.dateline.command;

import app.dateline.chat.ChatId;
import app.dateline.chat.IncomingMessage;
import app.dateline.chat.Person;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A command as it was given, or a button that was pressed.
 *
 * @param argument what stands behind the command's name, without blanks around it; "" for nothing
 * @param about the channel's own id of the message that it replies to; null when it replies to none
 */
public record CommandCall(ChatId chat, Person from, IncomingMessage.Place place, Locale language, String argument,
        @Nullable String about) {

    /** A call that replies to none of the bot's messages. */
    public CommandCall(ChatId chat, Person from, IncomingMessage.Place place, Locale language, String argument) {
        this(chat, from, place, language, argument, null);
    }

    /** The argument as a number from 1 to {@code most}; {@code usual} when it is none. */
    public int number(int usual, int most) {
        return argument.matches("\\d{1,6}") ? Math.clamp(Integer.parseInt(argument), 1, most) : usual;
    }
}
