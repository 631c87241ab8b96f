package app.dateline.subscription;

import app.dateline.subscription.query.Query;
import app.dateline.subscription.query.QueryReader;
import app.dateline.subscription.query.Reading;
import java.util.Locale;

/** What a subscription is about. */
public sealed interface Subject {

    /** Longest {@link #words()}: a saved query has 300 characters at most, and room for the signs its written form adds. */
    int LONGEST = 400;

    /** As it is stored and shown: a topic's command, or the query in its written form. */
    String words();

    /** The same for two subjects that mean the same. */
    default String key() {
        return words().toLowerCase(Locale.ROOT);
    }

    /** A topic, by its command without slash; it may be gone from the topics since. */
    record OfTopic(String command) implements Subject {
        @Override
        public String words() {
            return command;
        }
    }

    /** A saved query in the written form that {@link app.dateline.subscription.query.QueryReader} reads again. */
    record OfQuery(String text) implements Subject {
        public OfQuery {
            if (text.length() > LONGEST) {
                throw new IllegalArgumentException("a saved query of " + text.length() + " characters");
            }
        }

        /** What it asks for. @throws IllegalStateException when the text is no query, which none is that was saved */
        public Query query() {
            return switch (QueryReader.read(text)) {
                case Reading.Good good -> good.query();
                case Reading.Refused refused -> throw new IllegalStateException("saved as a query: " + refused);
            };
        }

        @Override
        public String words() {
            return text;
        }
    }
}
