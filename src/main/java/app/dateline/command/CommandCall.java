package app.dateline.command;

import app.dateline.chat.Attachment;
import app.dateline.chat.Block.Written;
import app.dateline.chat.ButtonPress;
import app.dateline.chat.ChatId;
import app.dateline.chat.IncomingMessage;
import app.dateline.chat.IncomingMessage.Manner;
import app.dateline.chat.Person;
import app.dateline.chat.RepliedTo;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A command as it was given, or a button that was pressed.
 *
 * @param argument what stands behind the command's name, without blanks around it; "" for nothing
 * @param manner whose words the command is
 * @param about the message that it replies to; null when it replies to none
 * @param attachment the file that it came with; null for none
 * @param written the argument with its looks
 */
public record CommandCall(ChatId chat, Person from, IncomingMessage.Place place, Locale language, String argument,
        Manner manner, @Nullable RepliedTo about, @Nullable Attachment attachment, Written written) {

    /** A call in the person's own words that replies to no message. */
    public CommandCall(ChatId chat, Person from, IncomingMessage.Place place, Locale language, String argument) {
        this(chat, from, place, language, argument, Manner.OWN, null, null, Written.of(argument));
    }

    /** What a message calls for. */
    public static CommandCall of(IncomingMessage message, String argument) {
        return new CommandCall(message.chat(), message.from(), message.place(), message.language(), argument,
                message.manner(), message.about(), message.attachment(), message.typed().ending(argument));
    }

    /** What a pressed button calls for. */
    public static CommandCall of(ButtonPress press, String argument) {
        return new CommandCall(press.chat(), press.from(), press.place(), press.language(), argument);
    }

    /** The same call with other words behind its name. */
    public CommandCall with(String other) {
        return new CommandCall(chat, from, place, language, other, manner, about, attachment, Written.of(other));
    }

    /** The argument as a number from 1 to {@code most}; {@code usual} when it is none. */
    public int number(int usual, int most) {
        return argument.matches("\\d{1,6}") ? Math.clamp(Integer.parseInt(argument), 1, most) : usual;
    }
}
