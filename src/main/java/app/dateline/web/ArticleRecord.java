package app.dateline.web;

import app.dateline.article.Article;
import app.dateline.article.ArticleVersion;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article with all that was ever stored of it.
 *
 * @param status {@code published}, {@code corrected} or {@code retracted}
 * @param version the current one
 * @param versions oldest first
 */
record ArticleRecord(long id, @Nullable String ref, @Nullable String url, String source, String status, int version,
        List<VersionRecord> versions) {

    static ArticleRecord of(Article article, List<ArticleVersion> versions) {
        return new ArticleRecord(article.id(), article.ref(), article.url(), article.source(),
                ArticleListing.status(article), article.current().version(),
                versions.stream().map(VersionRecord::of).toList());
    }

    /**
     * @param text what all offsets of this version count in, as UTF-16 units
     * @param sha256 of {@code text} in UTF-8
     */
    record VersionRecord(int version, String headline, @Nullable String deck, @Nullable String dateline,
            @Nullable String author, @Nullable String published, @Nullable String language, String text, String sha256,
            Instant stored) {

        static VersionRecord of(ArticleVersion version) {
            return new VersionRecord(version.version(), version.headline(), version.deck(), version.dateline(),
                    version.author(), ArticleListing.iso(version.published()), version.language(), version.text(),
                    version.sha256(), version.stored());
        }
    }
}
