package app.dateline.evaluation;

import java.util.List;

/** A question set or an earlier run cannot be used; the key names the words for people that say why, the values fill them. */
public final class BrokenSet extends Exception {
    private static final long serialVersionUID = 1L;
    private final String key;
    private final transient List<Object> values;

    BrokenSet(String key, Object... values) {
        super(key + " " + List.of(values));
        this.key = key;
        this.values = List.of(values);
    }

    /** The key of the message, such as {@code evaluate.line}. */
    public String key() {
        return key;
    }

    /** What stands for {@code {0}}, {@code {1}}… in the message. */
    public Object[] values() {
        return values.toArray();
    }
}
