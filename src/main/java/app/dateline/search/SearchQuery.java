package app.dateline.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for.
 *
 * @param words the question in plain words
 * @param vector its embedding of unit length; null to search by words alone
 * @param language ISO 639-1 code of the question
 * @param pool the refs of the only articles that may be found; empty for all
 * @param filter what an article has to be, besides
 * @param limit how many hits, from 1
 */
public record SearchQuery(String words, float @Nullable [] vector, String language, List<String> pool,
        SearchFilter filter, int limit) {
    // Spelled out, as javac 25 does not write the annotations of a compact constructor's parameters to the class file.
    public SearchQuery(String words, float @Nullable [] vector, String language, List<String> pool, SearchFilter filter,
            int limit) {
        this.words = words;
        this.vector = vector;
        this.language = language;
        this.pool = List.copyOf(pool);
        this.filter = filter;
        this.limit = limit;
    }

    /** A query over articles of any day and outlet. */
    public SearchQuery(String words, float @Nullable [] vector, String language, List<String> pool, int limit) {
        this(words, vector, language, pool, SearchFilter.NONE, limit);
    }
}
