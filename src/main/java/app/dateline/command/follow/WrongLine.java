package app.dateline.command.follow;

import java.util.List;
import org.springframework.context.MessageSourceResolvable;

/** What is wrong with a line, as a key of the message files. */
record WrongLine(String key, List<Object> values) implements MessageSourceResolvable {

    static WrongLine of(String key, Object... values) {
        return new WrongLine(key, List.of(values));
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
