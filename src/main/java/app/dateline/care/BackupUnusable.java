package app.dateline.care;

import java.util.List;

/** A backup cannot be written or put back. The message's key and values make the sentence for the operator. */
public final class BackupUnusable extends Exception {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> values;

    BackupUnusable(String key, Object... values) {
        super(key + List.of(values));
        this.key = key;
        this.values = List.of(values);
    }

    BackupUnusable(Throwable cause, String key, Object... values) {
        this(key, values);
        initCause(cause);
    }

    /** Of {@code messages/terminal.properties}. */
    public String key() {
        return key;
    }

    public Object[] values() {
        return values.toArray();
    }
}
