package app.dateline.article;

/** What became of a {@link Draft}. */
public sealed interface Saved {
    long articleId();

    int version();

    /** A new article. */
    record Added(long articleId, int version) implements Saved {}

    /** The store had it, word for word. */
    record Known(long articleId, int version) implements Saved {}

    /** The store had it with other words: a new version was made. */
    record Updated(long articleId, int version) implements Saved {}
}
