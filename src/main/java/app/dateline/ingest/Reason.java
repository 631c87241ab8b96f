package app.dateline.ingest;

import java.util.List;
import org.springframework.context.MessageSourceResolvable;

/**
 * Why something was not taken, as a key of the message files: what a person reads is
 * {@code words.say(language, reason)}.
 *
 * @param key such as {@code import.empty}
 * @param values what stands for {@code {0}}, {@code {1}}… in the message
 */
public record Reason(String key, List<Object> values) implements MessageSourceResolvable {
    public Reason {
        values = List.copyOf(values);
    }

    static Reason of(String key, Object... values) {
        return new Reason(key, List.of(values));
    }

    @Override
    public String[] getCodes() {
        return new String[]{key};
    }

    @Override
    public Object[] getArguments() {
        return values.toArray();
    }
}
