package app.dateline.outbox;

import app.dateline.chat.ChatId;
import app.dateline.chat.Reply;
import java.util.List;

/** A way out of the bot. */
public interface Sender {

    /** The {@link ChatId#channel()} it serves. */
    String channel();

    /**
     * Sends one part of a message and waits for the outcome; the same message always has the same parts.
     *
     * @param part from 0
     */
    Outcome send(OutboxMessage message, int part);

    /** Deletes messages, as well as it can. @param refs the channel's own ids of them; may be empty */
    default void takeAway(ChatId chat, List<String> refs) {}

    /** False while another process has the word for this channel; then nothing is sent. */
    default boolean isOn() {
        return true;
    }

    /** True when this fits one message of the channel. */
    default boolean fits(Reply reply) {
        return true;
    }

    /** True for chats of many people, which are written to less often. */
    default boolean isCrowd(ChatId chat) {
        return false;
    }
}
