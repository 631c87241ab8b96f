package app.dateline.search;

import app.dateline.article.Article;
import app.dateline.search.Vectors.Computed;
import app.dateline.text.AnalyzedText;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The vectors of articles' first passages, headline included, by which one tells how near two articles are in meaning. Each is
 * computed once, whoever needs it first.
 */
@Component
public class LeadVectors {
    private final Vectors vectors;

    LeadVectors(Vectors vectors) {
        this.vectors = vectors;
    }

    /**
     * Computes it on the calling thread where it is not known: some 35 ms.
     *
     * @param found what the analyzer found in the article's text
     * @return null where there is none: in a language that the model does not know, or where it cannot run
     */
    public float @Nullable [] of(Article article, AnalyzedText found) {
        ReadArticle read = ReadArticle.of(article, found);
        if (read.keys().isEmpty()) {
            return null;
        }
        String key = read.keys().getFirst();
        float[] known = vectors.known(List.of(read)).get(key);
        if (known != null) {
            return known;
        }
        Computed computed = vectors.compute(key, read.embedded(key));
        if (computed != null) {
            vectors.remember(List.of(computed));
        }
        return computed == null ? null : computed.vector();
    }
}
