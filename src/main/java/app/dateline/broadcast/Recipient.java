package app.dateline.broadcast;

import app.dateline.chat.ChatId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A chat that gets a broadcast.
 *
 * @param reason why it was not sent there; "" for none
 * @param message its number in the outbox, once it was written there
 * @param refs the channel's own ids of its message there; empty when they are not known
 * @param isJoined true when other messages stand in the same one
 * @param ended when its way ended
 */
public record Recipient(long id, ChatId chat, Locale language, State state, String reason, Optional<Long> message,
        List<String> refs, boolean isJoined, Optional<Instant> ended) {

    /** What became of it there. */
    public enum State {
        WAITING, QUEUED, SENT, FAILED,
        /** The bot may not write there. */
        SKIPPED,
        /** It may or may not stand there. */
        UNCERTAIN,
        /** It was called off before. */
        DROPPED
    }

    public Recipient {
        refs = List.copyOf(refs);
    }
}
