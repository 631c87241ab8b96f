package app.dateline.answer;

import app.dateline.text.Clip;
import app.dateline.topic.Topic;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the store.
 *
 * @param text in plain words; a topic's query when a topic command was given
 * @param asked what the person wrote, shown back to them
 * @param topic the command of the topic, without slash; null for a question in plain words
 * @param limit most passages wanted, 1 to 50
 * @param closest true to have the closest passages even when they are no evidence
 * @param today what "today" is; null for the clock's day
 * @param pool refs of the only articles to look at; empty for all
 */
public record Question(String text, String asked, @Nullable String topic, int limit, boolean closest,
        @Nullable LocalDate today, List<String> pool) {
    /** Longest question that is answered, in UTF-16 units. */
    public static final int LONGEST = 2_000;
    /** Passages wanted when nobody says how many. */
    public static final int USUAL = 5;
    /** Most passages that one answer holds. */
    public static final int MOST = 50;

    public Question {
        if (text.isBlank()) {
            throw new IllegalArgumentException("the question is empty");
        }
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit is " + limit + "; it goes from 1 to " + MOST);
        }
        pool = List.copyOf(pool);
    }

    /** A question in plain words with the usual five passages. */
    public static Question of(String text) {
        return new Question(text, text, null, USUAL, false, null, List.of());
    }

    /**
     * A topic's standing question, or a question of one's own about it.
     *
     * @param words what was typed behind the topic's command; "" for its standing question
     */
    public static Question about(Topic topic, String words) {
        String text = words.isBlank() ? topic.query() : words + " " + topic.title();
        return new Question(Clip.to(text, LONGEST),
                ("/" + topic.command() + " " + words).strip(), topic.command(), USUAL,
                false, null, List.of());
    }

    /** The same question with another number of passages wanted. */
    public Question limitedTo(int passages) {
        return new Question(text, asked, topic, passages, closest, today, pool);
    }

    /** True for all that a topic asks, and nothing of one's own. */
    boolean isAllOf(String command) {
        return asked.equals("/" + command);
    }

    /** One of the questions of this message. */
    Question part(String question) {
        return new Question(question, asked, null, limit, closest, today, pool);
    }

    /** The same question, to be met with the closest passages even when they are no evidence. */
    public Question closestToo() {
        return new Question(text, asked, topic, limit, true, today, pool);
    }
}
