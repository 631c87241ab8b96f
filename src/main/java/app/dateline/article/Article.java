package app.dateline.article;

import org.jspecify.annotations.Nullable;

/**
 * One article in its current version.
 *
 * @param id number in this store
 * @param ref the id it came with; null when it came with none
 * @param source the outlet, "" when unknown
 * @param url null when unknown
 * @param sequence grows with every change of any article: the index carries the last one it has applied
 * @param current the newest version
 */
public record Article(long id, @Nullable String ref, String source, @Nullable String url, Status status, long sequence,
        ArticleVersion current) {

    /** Where an article stands in its life. */
    public enum Status {
        PUBLISHED, CORRECTED, RETRACTED
    }
}
