package app.dateline.alert;

import app.dateline.chat.Reply;
import java.util.Locale;
import java.util.Optional;

/** What is done about one message in which something stands that is not so any more. */
interface Remedy {

    /** The message as it is to be. @param wasSeen true when the old words stood in the chat */
    Reply edited(Reply sent, boolean wasSeen, Locale language);

    /**
     * What is said where it cannot be changed; empty when the chat knows all of it.
     *
     * @param cause of the message that would say it
     */
    Optional<Telling> telling(String cause, Locale language);

    /**
     * What a chat is told.
     *
     * @param cause of the message that says it
     * @param reply empty when another message says it all
     */
    record Telling(String cause, Optional<Reply> reply) {}
}
