package app.dateline.search;

import app.dateline.article.Article;
import app.dateline.search.Vectors.Computed;
import app.dateline.text.AnalyzedText;
import app.dateline.text.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The direction in meaning of the beginnings of articles, by which one tells how near two of them are: the middle of the vectors of
 * their first three passages, headline included. These are the index's own: each is computed once, whoever needs it first.
 */
@Component
public class LeadVectors {
    private static final int PASSAGES = 3;

    private final Vectors vectors;

    LeadVectors(Vectors vectors) {
        this.vectors = vectors;
    }

    /**
     * Computes on the calling thread what is not known: some 35 ms a passage.
     *
     * @param found what the analyzer found in the article's text
     * @return of unit length; null where there is none: in a language that the model does not know, or where it cannot run
     */
    public float @Nullable [] of(Article article, AnalyzedText found) {
        return of(article, found, vectors::remember);
    }

    /** The same, and nothing of it is kept: it waits for nobody who stores vectors at the same time. */
    public float @Nullable [] glance(Article article, AnalyzedText found) {
        return of(article, found, fresh -> {});
    }

    private float @Nullable [] of(Article article, AnalyzedText found, Consumer<List<Computed>> keeping) {
        ReadArticle read = ReadArticle.of(article, found);
        List<String> keys = read.keys().stream().limit(PASSAGES).toList();
        if (keys.isEmpty()) {
            return null;
        }
        Map<String, float[]> known = vectors.known(List.of(read));
        List<Computed> fresh = new ArrayList<>(keys.stream().filter(key -> !known.containsKey(key)).distinct()
                .map(key -> vectors.compute(key, read.embedded(key))).filter(Objects::nonNull).toList());
        keeping.accept(fresh);
        return middle(Stream.concat(keys.stream().map(known::get), fresh.stream().map(Computed::vector))
                .filter(Objects::nonNull).toList());
    }

    /**
     * The same of a text that is in no store.
     *
     * @param model gives the vector of a passage; null where it cannot
     */
    public static float @Nullable [] of(String headline, String text, AnalyzedText found,
            Function<String, float @Nullable []> model) {
        if (!found.language().equals(Embedder.LANGUAGE)) {
            return null;
        }
        return middle(found.passages().stream().limit(PASSAGES).map(Passage::span).map(span -> span.of(text))
                .map(passage -> model.apply(headline.isBlank() ? passage : headline + ". " + passage))
                .filter(Objects::nonNull).toList());
    }

    private static float @Nullable [] middle(List<float[]> all) {
        if (all.isEmpty()) {
            return null;
        }
        float[] sum = new float[all.getFirst().length];
        double squares = 0;
        for (int i = 0; i < sum.length; i++) {
            for (float[] each : all) {
                sum[i] += each[i];
            }
            squares += sum[i] * sum[i];
        }
        float length = (float) Math.sqrt(squares);
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= length;
        }
        return sum;
    }
}
