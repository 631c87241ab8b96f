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
 * @param silent true when it makes no sound
 * @param hasOtherwise true when something else is said where {@code edits} cannot be changed any more
 */
public record OutboxMessage(long id, ChatId chat, Kind kind, String cause, Reply reply, Locale language,
        @Nullable String replyTo, @Nullable String edits, int partsSent, int attempts, boolean silent,
        boolean hasOtherwise) {

    /** A message with a sound. */
    public OutboxMessage(long id, ChatId chat, Kind kind, String cause, Reply reply, Locale language,
            @Nullable String replyTo, @Nullable String edits, int partsSent, int attempts) {
        this(id, chat, kind, cause, reply, language, replyTo, edits, partsSent, attempts, false, false);
    }

    /** Whether somebody waits for it. */
    public enum Kind {
        // In the order in which they are sent, which is that of their names too.
        /** Somebody asked: twice is better than never. */
        ANSWER,
        /** Something that was shown is not so: goes before all news. Never twice. */
        CORRECTION,
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
     * @param silent see {@link OutboxMessage#silent()}
     * @param replyCause the cause of the message in the same chat and thread that it replies to, when that is sent; null for none
     * @param otherwise what is said, as a reply to {@code edits}, where that cannot be changed any more; null for {@code reply} itself
     */
    public record Draft(ChatId chat, Kind kind, String cause, Reply reply, Locale language,
            @Nullable String replyTo, @Nullable String edits, boolean silent, @Nullable String replyCause,
            @Nullable Reply otherwise) {

        /** A message with a sound. */
        public Draft(ChatId chat, Kind kind, String cause, Reply reply, Locale language, @Nullable String replyTo,
                @Nullable String edits) {
            this(chat, kind, cause, reply, language, replyTo, edits, false, null, null);
        }

        /** A new message. */
        public Draft(ChatId chat, Kind kind, String cause, Reply reply, Locale language, @Nullable String replyTo) {
            this(chat, kind, cause, reply, language, replyTo, null);
        }

        /** The same without a sound. */
        public Draft silently() {
            return new Draft(chat, kind, cause, reply, language, replyTo, edits, true, replyCause, otherwise);
        }

        /** The same as a reply to the message of another cause in its chat and thread. */
        public Draft inReplyTo(String earlierCause) {
            return new Draft(chat, kind, cause, reply, language, replyTo, edits, silent, earlierCause, otherwise);
        }

        /** The same in the place of a message that stands in the chat; where that cannot be changed, something else as a reply to it. */
        public Draft inPlaceOf(String earlier, Reply instead) {
            return new Draft(chat, kind, cause, reply, language, null, earlier, silent, null, instead);
        }

        /** The same in the place of a message that stands in the chat, and so a reply to none. */
        public Draft inPlaceOf(String earlier) {
            return new Draft(chat, kind, cause, reply, language, null, earlier, silent, null, null);
        }
    }

    OutboxMessage in(ChatId other) {
        return new OutboxMessage(id, other, kind, cause, reply, language, replyTo, edits, partsSent, attempts, silent,
                hasOtherwise);
    }

    OutboxMessage saying(Reply other) {
        return new OutboxMessage(id, chat, kind, cause, other, language, replyTo, edits, partsSent, attempts, silent,
                hasOtherwise);
    }

    OutboxMessage fromTheStart() {
        return new OutboxMessage(id, chat, kind, cause, reply, language, replyTo, edits, 0, attempts, silent,
                hasOtherwise);
    }

    OutboxMessage afterPart() {
        return new OutboxMessage(id, chat, kind, cause, reply, language, replyTo, edits, partsSent + 1, 0, silent,
                hasOtherwise);
    }
}
