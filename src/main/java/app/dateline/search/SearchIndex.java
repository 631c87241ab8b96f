package app.dateline.search;

import java.util.List;

/**
 * The words and vectors of every passage, ready to be found. A cache of the database: it can be thrown away and made anew.
 *
 * <p>Safe for use by many threads; {@link #apply} by one at a time.
 */
public interface SearchIndex extends AutoCloseable {

    /** The last change of the store that {@link #apply} has made durable here; 0 for an empty index. */
    long sequence();

    /** Grows with every change that a search may see: part of the key of whatever is cached. */
    long generation();

    /** Passages that can be found. */
    long size();

    /**
     * Replaces what is known of these articles and remembers {@code upTo}, both or neither.
     *
     * @param articles with no passages for an article that is to be forgotten
     * @param from the {@link #sequence()} that the change was made for: an index that was begun anew meanwhile refuses it
     * @param upTo the sequence afterwards
     * @throws IndexUnavailable when nothing was changed
     */
    void apply(List<IndexedArticle> articles, long from, long upTo);

    /**
     * Best first, at most {@link SearchQuery#limit()}. User words are plain words here, never a query language. Without words and
     * vector, but with a filter, the passages of the newest articles that it lets through.
     */
    List<Hit> search(SearchQuery query);

    /** Whose articles these are, as {@link #begin} was told; "" for an index that nobody has begun. */
    String store();

    /** Forgets everything and begins with the articles of this store; {@link #sequence()} is 0 afterwards. */
    void begin(String store);

    @Override
    void close();
}
