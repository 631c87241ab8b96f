package app.dateline.outbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How one attempt to send one part of a message ended. */
public sealed interface Outcome {

    /**
     * It stands in the chat.
     *
     * @param ref the channel's own id of the message; null when it has none
     * @param more true when further parts follow
     */
    record Sent(@Nullable String ref, boolean more) implements Outcome {}

    /**
     * Too fast; it was not sent.
     *
     * @param everything true when the whole channel must wait, not only this chat
     */
    record RetryAfter(Duration pause, boolean everything) implements Outcome {}

    /** The bot may not write to this chat until the chat comes back; the sender has suspended it in the outbox. */
    record Gone(String why) implements Outcome {}

    /** The chat has another id now; it was not sent. */
    record Moved(String to) implements Outcome {}

    /** The thread is not there or closed; it was not sent. */
    record ThreadGone(String why) implements Outcome {}

    /** The message whose place it was to take is gone or cannot be changed; nothing was done. */
    record EditGone(String why) implements Outcome {}

    /** It never left, since the channel could not be reached or let nobody in. */
    record Unreached(String why) implements Outcome {}

    /**
     * The answer was lost: it may or may not stand in the chat.
     *
     * @param mayRepeat true when it does no harm to send it twice, as with an edit
     */
    record Unknown(String why, boolean mayRepeat) implements Outcome {
        public Unknown(String why) {
            this(why, false);
        }
    }

    /** It will never be taken. */
    record Refused(String why) implements Outcome {}
}
