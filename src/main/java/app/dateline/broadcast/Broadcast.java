package app.dateline.broadcast;

import app.dateline.chat.Block.Written;
import app.dateline.chat.ChatId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that the newsroom says to many chats.
 *
 * @param person numeric Telegram user id of who wrote it
 * @param chat where it was written, and its card is shown
 * @param language what its card is worded in
 * @param due when it is to begin by itself; empty for when somebody says so
 * @param started when it began
 */
public record Broadcast(long id, long person, ChatId chat, Locale language, Written words, Audience audience,
        State state, Optional<Instant> due, Optional<Instant> started) {
    private static final int LONGEST_TITLE = 60;

    /** How far it has come. */
    public enum State {
        DRAFT, SCHEDULED, RUNNING, PAUSED, CANCELLED, DONE, WITHDRAWN;

        /** True when somebody may have got it. */
        public boolean isBegun() {
            return this != DRAFT && this != SCHEDULED;
        }
    }

    /** The cause of its message in each chat. */
    String cause() {
        return "broadcast:" + id;
    }

    /** The beginning of its words, in one line. */
    public String title() {
        String line = words.text().strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST_TITLE ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
    }
}
