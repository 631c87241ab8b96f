package app.dateline.chat;

import java.util.Locale;

/**
 * Somebody pressed a button of the bot.
 *
 * @param handle what {@link Button.Press} carried
 */
public record ButtonPress(ChatId chat, Person from, IncomingMessage.Place place, Locale language, String handle) {

    /** The same, to be answered in another language. */
    public ButtonPress speaking(Locale other) {
        return new ButtonPress(chat, from, place, other, handle);
    }
}
