package app.dateline.command.follow;

import app.dateline.text.Clip;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.MessageSourceResolvable;

/** What is wrong with a line, as a key of the message files. */
record WrongLine(String key, List<Object> values) implements MessageSourceResolvable {
    private static final int LONGEST_WORD = 60;

    /** Words that were typed are shown shortened. */
    static WrongLine of(String key, Object... values) {
        return new WrongLine(key, Arrays.stream(values)
                .map(value -> value instanceof String word ? Clip.shown(word, LONGEST_WORD) : value).toList());
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
