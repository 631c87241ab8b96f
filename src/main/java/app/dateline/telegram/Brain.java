package app.dateline.telegram;

import app.dateline.chat.ButtonPress;
import app.dateline.chat.IncomingMessage;
import app.dateline.chat.Reply;

/** What this room needs of the bot. */
interface Brain {

    Reply answer(IncomingMessage message);

    Reply press(ButtonPress press);

    /** True when answering the message changes nothing, so that it may be answered in other words once more. */
    default boolean mayAnswerAgain(IncomingMessage message) {
        return false;
    }
}
