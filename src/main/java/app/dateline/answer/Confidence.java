package app.dateline.answer;

import java.util.List;

/**
 * How sure it is that the first passage answers: a logistic curve over what speaks for it.
 *
 * <p>Learnt on development questions of squad2, multihop, rtqa (a part) and xquad-en, asked of their own store, of a store of one
 * article (the right one, and a wrong one), and of another set's store; each set, and each of the two answers, counts the same.
 */
final class Confidence {
    /**
     * A question counts as answered from here on. The mean balanced accuracy over the three sets with unanswerable questions
     * is flat at its highest, 0.81, from 0.45 to 0.65; even odds lie inside.
     */
    private static final double ENOUGH = 0.5;
    /** A topic is a standing question that an editor has put: any sensible match is worth showing. */
    private static final double ENOUGH_FOR_TOPIC = 0.1;
    /** Questions up to 5 terms are short: a longer one is less often covered as a whole. */
    private static final double SHORT = Math.log(6);

    /** What is added for a word or two that both stand there, as no sentence is like them. By hand: no set has such questions. */
    private static final double CERTAIN = 1;
    private static final int LOOK_UP = 2;

    private static final double[] WITH_VECTORS = {-11.1, 13.2, 3.1, -1.1, 0.8, 1.8};
    private static final double[] BY_WORDS = {-4.7, 0, 6.6, -1.0, 0, 2.5};

    private Confidence() {}

    /** The confidence from which a question counts as answered. */
    static double enough(Question question) {
        return question.topic() != null ? ENOUGH_FOR_TOPIC : ENOUGH;
    }

    /** From 0 to 1; 0 for no passage. */
    static double of(Asked asked, List<Ranked> ranked) {
        if (ranked.isEmpty()) {
            return 0;
        }
        double[] values = values(asked, ranked.getFirst());
        double[] weights = byWords(ranked.getFirst()) ? BY_WORDS : WITH_VECTORS;
        double sum = weights[0] + (looksUp(asked, values[1]) ? CERTAIN : 0);
        for (int i = 0; i < values.length; i++) {
            sum += weights[i + 1] * values[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** Without vectors, and for a quote by the wanted speaker: "what did she say about it" is like none of her words. */
    private static boolean byWords(Ranked first) {
        return Double.isNaN(first.hit().likeness()) || first.marks().spoken();
    }

    private static boolean looksUp(Asked asked, double coverage) {
        return asked.expected() == Expected.ANY && asked.terms().size() <= LOOK_UP && coverage == 1;
    }

    /**
     * What the curve is drawn over: likeness, coverage of the terms by passage and headings, share of the names and numbers that
     * are missing, coverage of the best sentence with words of the expected kind, length of the question.
     */
    static double[] values(Asked asked, Ranked first) {
        double[] weights = asked.weights();
        Marks marks = first.marks();
        long there = marks.body() | marks.around();
        double kind = marks.reading().sentences().stream().filter(Reading.Sentence::answers)
                .mapToDouble(sentence -> asked.coverage(sentence.terms() | marks.name(), weights)).max().orElse(0);
        double likeness = first.hit().likeness();
        return new double[]{Double.isNaN(likeness) ? 0 : likeness, asked.coverage(there, weights),
                asked.coverage(asked.telling() & ~there, weights), kind,
                Math.max(0, Math.log1p(asked.terms().size()) - SHORT)};
    }
}
