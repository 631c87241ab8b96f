package app.dateline.story;

import app.dateline.match.WordForms;
import app.dateline.match.WordRanks;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Places articles as {@link Stories} does, without a store: what it would say is measured with this. */
public final class StoryTrial {
    private final WordForms forms = new WordForms();
    private final StoryWindow window;
    private final Map<String, Sketch> sketches = new HashMap<>();
    private final Map<String, Vector> vectors = new HashMap<>();
    private long articles;

    public StoryTrial(WordRanks ranks) {
        this.window = new StoryWindow(ranks);
    }

    /**
     * Places the next article.
     *
     * @param id names it in {@link #likeness} and {@link #copied}
     * @param language ISO 639-1 code
     * @param meaning the vector of its beginning; null where there is none
     * @return the number of its story
     */
    public long place(String id, String headline, String text, String language,
            float @Nullable [] meaning) {
        Sketch sketch = Sketch.of(headline, text, language, forms);
        sketches.put(id, sketch);
        Vector vector = window.read(sketch, meaning);
        vectors.put(id, vector);
        long article = ++articles;
        long story = window.find(vector).map(StoryWindow.Found::story).orElse(article);
        window.join(article, story, vector, Instant.EPOCH);
        return story;
    }

    /** How like two articles that were placed are, by all that has been read. */
    public double likeness(String one, String other) {
        return weighed(one).like(weighed(other));
    }

    /** True when two articles are so like that the second would join a story of the first alone. */
    public boolean isSameStory(String one, String other) {
        return likeness(one, other) >= Likeness.SAME;
    }

    /** Which share of the shorter article stands in the other, from 0 to 1. */
    public double copied(String one, String other) {
        return sketch(one).shared(sketch(other));
    }

    /** True when one of them is, for the most part, in the other. */
    public boolean isCopy(String one, String other) {
        return sketch(one).isCopyOf(sketch(other));
    }

    private Vector weighed(String id) {
        Vector placed = vectors.get(id);
        return Vector.weighed(sketch(id), placed == null ? null : placed.meaning(), window.rarity());
    }

    private Sketch sketch(String id) {
        Sketch sketch = sketches.get(id);
        if (sketch == null) {
            throw new IllegalArgumentException("no article " + id + " was placed");
        }
        return sketch;
    }
}
