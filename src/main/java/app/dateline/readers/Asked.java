package app.dateline.readers;

import org.jspecify.annotations.Nullable;

/**
 * A question, and how the store did.
 *
 * @param words as they were typed
 * @param topic the topic that was asked about, without slash; null for a question in plain words
 * @param nearest the topic that came nearest, without slash; null for none
 * @param confidence from 0 to 1
 */
public record Asked(String words, Status status, @Nullable String topic, @Nullable String nearest, double confidence) {

    /** How the question fared. */
    public enum Status {
        ANSWERED, NO_EVIDENCE,
        /** There is no such command, so the words may be a wish for a topic. */
        UNKNOWN_COMMAND
    }
}
