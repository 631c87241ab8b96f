package app.dateline.web;

import app.dateline.article.Article;
import app.dateline.article.Published;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An article as lists show it.
 *
 * @param version the current one
 * @param headline as given; the beginning of the text where it has none
 * @param published ISO 8601 day or moment; null when unknown
 * @param status {@code published} or {@code corrected}
 */
record ArticleListing(long id, @Nullable String ref, int version, String headline, String source,
        @Nullable String published, @Nullable String url, String status) {

    static ArticleListing of(Article article) {
        return new ArticleListing(article.id(), article.ref(), article.current().version(), article.current().title(),
                article.source(), iso(article.current().published()), article.url(), status(article));
    }

    static String status(Article article) {
        return article.status().name().toLowerCase(Locale.ROOT);
    }

    static @Nullable String iso(@Nullable Published published) {
        return published == null ? null : published.toString();
    }
}
