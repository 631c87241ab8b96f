package app.dateline.fetch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page could not be had; the key names the words for people that say why, the values fill them. */
public final class FetchFailed extends Exception {
    private static final long serialVersionUID = 1L;
    private final String key;
    private final transient List<Object> values;

    FetchFailed(@Nullable Throwable cause, String key, Object... values) {
        super(key + " " + List.of(values), cause);
        this.key = key;
        this.values = List.of(values);
    }

    /** The key of the message, such as {@code fetch.status}. */
    public String key() {
        return key;
    }

    /** What stands for {@code {0}}, {@code {1}}… in the message. */
    public List<Object> values() {
        return values;
    }
}
