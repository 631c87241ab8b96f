package app.dateline.readers;

import app.dateline.chat.ChatId;
import app.dateline.chat.Evidence;
import app.dateline.chat.IncomingMessage.Place;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Words that a reader finds wrong.
 *
 * @param chat where that was said, and where an answer goes; empty where that is not known
 * @param language what the reader reads
 * @param words where they stand
 * @param asked the question to which they were shown
 * @param outcome what became of it; empty while it is open
 */
public record Report(long id, Optional<ChatId> chat, Place place, Locale language, Evidence words, String asked,
        Reason reason, Instant at, Optional<Outcome> outcome) {

    /** What is wrong. */
    public enum Reason {
        WORDS, SPEAKER, ANSWER
    }

    /** What became of a report. */
    public enum Outcome {
        ANSWERED, DISMISSED
    }

    /** True when it is known where the reader can be written to. */
    public boolean canBeAnswered() {
        return chat.isPresent();
    }
}
