package app.dateline.ingest;

import org.jspecify.annotations.Nullable;

/** An article cannot be read; carries the line, where there is one, and the words for people. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Reason reason;
    private final @Nullable Integer line;

    Refused(@Nullable Integer line, String key, Object... values) {
        this(line, Reason.of(key, values));
    }

    Refused(@Nullable Integer line, Reason reason) {
        super(reason.toString(), null, false, false);
        this.line = line;
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    Refusal in(String source) {
        return new Refusal(source, line, reason);
    }

    Refusal in(String source, int otherLine) {
        return new Refusal(source, otherLine, reason);
    }
}
