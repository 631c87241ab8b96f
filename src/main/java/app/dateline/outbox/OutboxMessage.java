package app.dateline.outbox;

import app.dateline.chat.ChatId;
import app.dateline.chat.Reply;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One reply on its way to one chat.
 *
 * @param cause what it was written for; a chat and thread get one message for one cause
 * @param language what the notices in it are worded in
 * @param replyTo the channel's own id of the message it replies to; null for none
 * @param edits the channel's own id of the bot's earlier message whose place it takes; null for a new message
 * @param partsSent how many of the messages it is split into are known to have arrived
 * @param attempts how often sending has failed since the last part arrived
 */
public record OutboxMessage(long id, ChatId chat, Kind kind, String cause, Reply reply, Locale language,
        @Nullable String replyTo, @Nullable String edits, int partsSent, int attempts) {

    /** Whether somebody waits for it. */
    public enum Kind {
        /** Somebody asked: twice is better than never. */
        ANSWER,
        /** Nobody asked: never twice. */
        PUSH
    }

    /** How far a message has come. */
    public enum State {
        PENDING, SENDING, SENT, FAILED,
        /** It may or may not stand in the chat, and only a person should decide to send it again. */
        UNCERTAIN,
        /** It waited for a chat that was out of reach for too long, or for good. */
        EXPIRED
    }

    /**
     * A message that has no row yet.
     *
     * @param cause at most 200 characters, see {@link OutboxMessage#cause()}
     * @param edits see {@link OutboxMessage#edits()}
     */
    public record Draft(ChatId chat, Kind kind, String cause, Reply reply, Locale language,
            @Nullable String replyTo, @Nullable String edits) {

        /** A new message. */
        public Draft(ChatId chat, Kind kind, String cause, Reply reply, Locale language, @Nullable String replyTo) {
            this(chat, kind, cause, reply, language, replyTo, null);
        }

        /** The same in the place of a message that stands in the chat, and so a reply to none. */
        public Draft inPlaceOf(String earlier) {
            return new Draft(chat, kind, cause, reply, language, null, earlier);
        }
    }

    OutboxMessage in(ChatId other) {
        return new OutboxMessage(id, other, kind, cause, reply, language, replyTo, edits, partsSent, attempts);
    }

    OutboxMessage saying(Reply other) {
        return new OutboxMessage(id, chat, kind, cause, other, language, replyTo, edits, partsSent, attempts);
    }

    OutboxMessage fromTheStart() {
        return new OutboxMessage(id, chat, kind, cause, reply, language, replyTo, edits, 0, attempts);
    }

    OutboxMessage afterPart() {
        return new OutboxMessage(id, chat, kind, cause, reply, language, replyTo, edits, partsSent + 1, 0);
    }
}
