package app.dateline.ingest;

import org.jspecify.annotations.Nullable;

/**
 * Something that was not taken.
 *
 * @param source the file, folder or address, as it was given or found
 * @param line its line, from 1; null when the whole is meant
 */
public record Refusal(String source, @Nullable Integer line, Reason reason) {

    /** The source, and behind a colon the line where there is one. */
    public String place() {
        return line == null ? source : source + ":" + line;
    }
}
