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
 * @param insteadOf the cause of an earlier message that may still have been on its way when this was written; this takes its
 *        place if it has arrived by the time this is sent; null for none
 * @param partsSent how many of the messages it is split into are known to have arrived
 * @param attempts how often sending has failed since the last part arrived
 */
public record OutboxMessage(long id, ChatId chat, Kind kind, String cause, Reply reply, Locale language,
        @Nullable String replyTo, @Nullable String edits, @Nullable String insteadOf, int partsSent, int attempts) {

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
     * @param insteadOf see {@link OutboxMessage#insteadOf()}
     */
    public record Draft(ChatId chat, Kind kind, String cause, Reply reply, Locale language,
            @Nullable String replyTo, @Nullable String edits, @Nullable String insteadOf) {

        /** A new message. */
        public Draft(ChatId chat, Kind kind, String cause, Reply reply, Locale language, @Nullable String replyTo) {
            this(chat, kind, cause, reply, language, replyTo, null, null);
        }

        /** The same in the place of a message that stands in the chat, and so a reply to none. */
        public Draft inPlaceOf(String earlier) {
            return new Draft(chat, kind, cause, reply, language, null, earlier, null);
        }

        /** The same in the place of a message of the same chat that is on its way before it. */
        public Draft insteadOf(String earlierCause) {
            return new Draft(chat, kind, cause, reply, language, replyTo, edits, earlierCause);
        }
    }

    OutboxMessage settled(@Nullable String earlier) {
        return new OutboxMessage(id, chat, kind, cause, reply, language, earlier == null ? replyTo : null, earlier,
                null,
                partsSent, attempts);
    }

    OutboxMessage in(ChatId other) {
        return new OutboxMessage(id, other, kind, cause, reply, language, replyTo, edits, insteadOf, partsSent,
                attempts);
    }

    OutboxMessage saying(Reply other) {
        return new OutboxMessage(id, chat, kind, cause, other, language, replyTo, edits, insteadOf, partsSent,
                attempts);
    }

    OutboxMessage fromTheStart() {
        return new OutboxMessage(id, chat, kind, cause, reply, language, replyTo, edits, insteadOf, 0, attempts);
    }

    OutboxMessage afterPart() {
        return new OutboxMessage(id, chat, kind, cause, reply, language, replyTo, edits, insteadOf, partsSent + 1, 0);
    }
}
