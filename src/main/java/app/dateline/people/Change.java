package app.dateline.people;

import app.dateline.text.Clip;
import org.jspecify.annotations.Nullable;

/**
 * What is changed.
 *
 * @param kind one word for the kind of change, such as {@code retract}
 * @param about what is changed, as a kind of thing and its name: {@code article 12}, {@code person 7}, {@code topic treaty}
 * @param title what people call that by then, "" when it has no name
 * @param before how it was, in the words of the kind; null when it was not there
 * @param after how it is now; null when it is not there any more
 */
public record Change(String kind, String about, String title, @Nullable String before, @Nullable String after) {
    /** What {@code about} begins with for a person. */
    public static final String PERSON = "person ";
    /** What {@code about} begins with for an article. */
    public static final String ARTICLE = "article ";
    /** What {@code about} begins with for a topic. */
    public static final String TOPIC = "topic ";
    /** What {@code about} begins with for a broadcast. */
    public static final String BROADCAST = "broadcast ";
    private static final int LONGEST_TITLE = 300;

    public Change {
        title = Clip.to(title, LONGEST_TITLE);
    }

    /** The name of the thing without its kind. */
    public String name() {
        return about.substring(about.indexOf(' ') + 1);
    }
}
