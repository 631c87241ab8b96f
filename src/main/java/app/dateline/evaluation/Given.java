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

    /** Whatever a plain search finds it gives, and it is as sure as its best score is high. */
    static Given of(List<Hit> hits) {
        double best = hits.isEmpty() ? 0 : hits.getFirst().words();
        return new Given(best > 0, best / (best + MIDDLE), hits.stream()
                .map(hit -> new Stretch(hit.articleId(), String.valueOf(hit.ref()), hit.start(), hit.text())).toList());
    }
}
