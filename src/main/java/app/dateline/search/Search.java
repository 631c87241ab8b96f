package app.dateline.search;

import java.util.List;
import org.springframework.stereotype.Component;

/** A question in plain words, looked up by its words and, where its language is known to the model, by its meaning. */
@Component
public class Search {
    private final SearchIndex index;
    private final Embedder embedder;

    public Search(SearchIndex index, Embedder embedder) {
        this.index = index;
        this.embedder = embedder;
    }

    /**
     * Best first.
     *
     * @param language ISO 639-1 code of the question
     * @param pool refs of the only articles to look at; empty for all
     */
    public List<Hit> find(String words, String language, List<String> pool, int limit) {
        float[] vector = language.equals(Embedder.LANGUAGE) ? embedder.question(words) : null;
        return index.search(new SearchQuery(words, vector, language, pool, limit));
    }
}
