package app.dateline.evaluation;

import app.dateline.bot.AnswerJson;
import app.dateline.search.Hit;
import java.util.List;

/**
 * What a question was given.
 *
 * @param confidence higher for what is surer; only its order counts in the scores
 * @param passages best first
 */
record Given(boolean answered, double confidence, List<Stretch> passages) {
    /** Given to what is refused as no question. */
    static final Given NOTHING = new Given(false, 0, List.of());
    /** Half of the way to 1: the middle of what BM25 gives to the first passage. */
    private static final double MIDDLE = 10;

    /**
     * A stretch of an article.
     *
     * @param start where it begins in the article's text, as UTF-16 offset
     */
    record Stretch(long article, String ref, int start, String text) {}

    static Given of(AnswerJson answer) {
        return new Given(answer.status().equals("answered"), answer.confidence(), answer.passages().stream()
                .map(found -> new Stretch(found.article().id(), String.valueOf(found.article().ref()), found.start(),
                        found.text()))
                .toList());
    }

    /** Whatever a plain search finds it gives, and it is as sure as its first passage is near by words, likeness or both. */
    static Given of(List<Hit> hits, Baseline way) {
        return new Given(!hits.isEmpty(), hits.isEmpty() ? 0 : sure(hits.getFirst(), way), hits.stream()
                .map(hit -> new Stretch(hit.articleId(), String.valueOf(hit.ref()), hit.start(), hit.text())).toList());
    }

    private static double sure(Hit first, Baseline way) {
        double words = first.words() / (first.words() + MIDDLE);
        double likeness = Double.isNaN(first.likeness()) ? 0 : Math.max(0, first.likeness());
        return switch (way) {
            case WORDS -> words;
            case VECTORS -> likeness;
            case FUSION, RRF -> (words + likeness) / 2;
        };
    }
}
