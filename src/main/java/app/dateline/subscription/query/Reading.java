package app.dateline.subscription.query;

import java.util.List;
import org.springframework.context.MessageSourceResolvable;

/** What became of a text that was to be a query. */
public sealed interface Reading {

    /** It is one. */
    record Good(Query query) implements Reading {}

    /**
     * It is none; what a person reads is {@code words.say(language, refused)}.
     *
     * @param key of the message, such as {@code query.unclosed}
     * @param column where in the text, from 1
     * @param found the words there; "" for the end
     */
    record Refused(String key, int column, String found) implements Reading, MessageSourceResolvable {
        @Override
        public String[] getCodes() {
            return new String[]{key};
        }

        @Override
        public Object[] getArguments() {
            return List.of(column, found).toArray();
        }
    }
}
