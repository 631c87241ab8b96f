package app.dateline.ingest;

import app.dateline.article.Published;
import app.dateline.text.Sha256;
import app.dateline.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed, in words without marks.
 *
 * @param id what the feed knows it by
 * @param url the page it stands for; null when it names none
 * @param title "" when it has none
 * @param text what the feed itself says of it, perhaps only a teaser; "" for nothing
 * @param headings the spans of {@code text} that are section headings
 * @param author null when unknown
 * @param published null when unknown
 * @param language ISO 639-1 code; null when unknown
 */
record FeedItem(String id, @Nullable String url, String title, String text, List<Span> headings,
        @Nullable String author, @Nullable Published published, @Nullable String language) {
    FeedItem {
        if (id.isBlank()) {
            throw new IllegalArgumentException("an item has to be known by something");
        }
        headings = List.copyOf(headings);
    }

    /** The same, known by its address where it has one. */
    FeedItem byAddress() {
        return url == null ? this : new FeedItem(url, url, title, text, headings, author, published, language);
    }

    /** Tells it from every other state of it. */
    String fingerprint() {
        return Sha256.of(String.join("\n", title, String.valueOf(url), String.valueOf(published),
                String.valueOf(author), String.valueOf(language), text));
    }
}
