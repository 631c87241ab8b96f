package app.dateline.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** One number about many questions; NaN where they say nothing about it. */
enum Measure {
    SUCCESS_AT_1("success@1", mean(QuestionScore::successAt1)), HIT_AT_5("hit@5",
            mean(QuestionScore::hitAt5)), RECALL_AT_5("recall@5", mean(QuestionScore::recallAt5)), MRR_AT_10("mrr@10",
                    mean(QuestionScore::mrrAt10)), NDCG_AT_10("ndcg@10", mean(QuestionScore::ndcgAt10)),
    /** Share of the answerable questions that the bot answered. */
    ANSWERED("answered", scores -> share(answerable(scores))),
    /** Share of the questions without an answer that it answered all the same. */
    FALSE_ANSWERS("false answers", scores -> share(unanswerable(scores))),
    /** How likely an answerable question has the higher confidence than one without an answer. */
    AUROC("abstain.auroc", Measure::auroc),
    /** Share of the questions without an answer that pass where 90 % of the answerable ones do. */
    FALSE_AT_90("abstain.false-answers@90", Measure::falseAnswersAt90);

    private final String title;
    private final ToDoubleFunction<List<QuestionScore>> formula;

    Measure(String title, ToDoubleFunction<List<QuestionScore>> formula) {
        this.title = title;
        this.formula = formula;
    }

    String title() {
        return title;
    }

    double of(List<QuestionScore> scores) {
        return formula.applyAsDouble(scores);
    }

    private static ToDoubleFunction<List<QuestionScore>> mean(ToDoubleFunction<QuestionScore> value) {
        return scores -> answerable(scores).stream().mapToDouble(value).average().orElse(Double.NaN);
    }

    private static double share(List<QuestionScore> scores) {
        return scores.stream().mapToDouble(score -> score.answered() ? 1 : 0).average().orElse(Double.NaN);
    }

    private static List<QuestionScore> answerable(List<QuestionScore> scores) {
        return scores.stream().filter(QuestionScore::answerable).toList();
    }

    private static List<QuestionScore> unanswerable(List<QuestionScore> scores) {
        return scores.stream().filter(score -> !score.answerable()).toList();
    }

    /** The rank-sum statistic: equal confidences count half. */
    private static double auroc(List<QuestionScore> scores) {
        List<QuestionScore> sorted = scores.stream().sorted(Comparator.comparingDouble(QuestionScore::confidence))
                .toList();
        double answerable = answerable(scores).size();
        double ranks = 0;
        for (int from = 0, to; from < sorted.size(); from = to) {
            double confidence = sorted.get(from).confidence();
            to = from;
            long here = 0;
            while (to < sorted.size() && sorted.get(to).confidence() == confidence) {
                here += sorted.get(to++).answerable() ? 1 : 0;
            }
            ranks += here * (from + to + 1) / 2.0;
        }
        double pairs = answerable * (scores.size() - answerable);
        return pairs == 0 ? Double.NaN : (ranks - answerable * (answerable + 1) / 2) / pairs;
    }

    private static double falseAnswersAt90(List<QuestionScore> scores) {
        double[] sure = answerable(scores).stream().mapToDouble(QuestionScore::confidence).sorted().toArray();
        if (sure.length == 0) {
            return Double.NaN;
        }
        double enough = sure[sure.length / 10];
        return unanswerable(scores).stream().mapToDouble(score -> score.confidence() >= enough ? 1 : 0).average()
                .orElse(Double.NaN);
    }
}
