package app.dateline.search;

import app.dateline.article.Article;
import app.dateline.article.Published;
import app.dateline.text.Sha256;
import app.dateline.search.IndexedArticle.IndexedPassage;
import app.dateline.text.AnalyzedText;
import app.dateline.text.Passage;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An article with what was found in its text.
 *
 * @param keys for each passage the sha-256 of what its vector is computed from
 */
record ReadArticle(Article article, AnalyzedText found, List<String> keys) {

    static ReadArticle of(Article article, AnalyzedText found) {
        List<String> keys = !found.language().equals(Embedder.LANGUAGE) ? List.of()
                : found.passages().stream().map(passage -> Sha256.of(embedded(article, passage))).toList();
        return new ReadArticle(article, found, keys);
    }

    /**
     * The headline goes before the passage: on news about one event it found more, elsewhere no less. The section does
     * not: with what passes for headings on web pages it found less.
     */
    private static String embedded(Article article, Passage passage) {
        String headline = article.current().headline();
        String text = passage.span().of(article.current().text());
        return headline.isBlank() ? text : headline + ". " + text;
    }

    /** What the vector with this key is computed from. */
    String embedded(String key) {
        return embedded(article, found.passages().get(keys.indexOf(key)));
    }

    List<String> without(Map<String, float[]> vectors) {
        return keys.stream().filter(key -> !vectors.containsKey(key)).toList();
    }

    IndexedArticle indexed(Map<String, float[]> vectors) {
        var current = article.current();
        Published published = current.published();
        List<IndexedPassage> passages = IntStream.range(0, found.passages().size())
                .mapToObj(i -> indexed(found.passages().get(i), keys.isEmpty() ? null : vectors.get(keys.get(i))))
                .toList();
        return new IndexedArticle(article.id(), current.version(), article.ref(), article.source(), current.headline(),
                found.language(), published == null ? null : published.day(), passages);
    }

    private IndexedPassage indexed(Passage passage, float @Nullable [] vector) {
        return new IndexedPassage(passage.section(), passage.span().start(), passage.span().end(),
                passage.context(), passage.span().of(article.current().text()), vector);
    }
}
