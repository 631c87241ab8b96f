package app.dateline.ingest;

import org.jspecify.annotations.Nullable;

/**
 * Something to know about what was taken, such as a date that could not be read.
 *
 * @param source the file or address
 * @param line its line, from 1; null when the whole is meant
 */
public record Note(String source, @Nullable Integer line, Reason reason) {

    /** As {@link Refusal#place()} has it. */
    public String place() {
        return new Refusal(source, line, reason).place();
    }
}
