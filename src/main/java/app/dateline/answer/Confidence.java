package app.dateline.answer;

import app.dateline.search.Hit;
import java.util.List;

/** How sure it is that the first passage answers: a logistic curve over what speaks for it. */
final class Confidence {
    /** From here on a question counts as answered. */
    private static final double ENOUGH = 0.5;

    private static final double[] WITH_VECTORS = {-9.0, 10.0, 2.0, 1.0, -2.0, 0.5, 0.0, 0.0};
    private static final double[] BY_WORDS = {-3.0, 0.0, 4.0, 2.0, -2.0, 0.5, 0.0, 0.0};

    /** A topic is a standing question that an editor has put: any sensible match is worth showing. */
    private static final double ENOUGH_FOR_TOPIC = 0.1;

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
        double[] values = values(asked, ranked);
        double[] weights = Double.isNaN(ranked.getFirst().hit().likeness()) ? BY_WORDS : WITH_VECTORS;
        double sum = weights[0];
        for (int i = 0; i < values.length; i++) {
            sum += weights[i + 1] * values[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /**
     * What the curve is drawn over: likeness, coverage of the terms, coverage of the best sentence, share of missing names and
     * numbers, expected kind, lead over the second, length of the question.
     */
    static double[] values(Asked asked, List<Ranked> ranked) {
        Ranked first = ranked.getFirst();
        Hit hit = first.hit();
        double[] weights = asked.weights();
        long there = first.marks().body() | first.marks().around();
        double sentence = first.marks().reading().sentences().stream()
                .mapToDouble(s -> asked.coverage(s.terms() | first.marks().name(), weights)).max().orElse(0);
        double lead = ranked.size() < 2 ? 0 : first.score() - ranked.get(1).score();
        return new double[]{Double.isNaN(hit.likeness()) ? 0 : hit.likeness(), asked.coverage(there, weights), sentence,
                missing(asked, there, weights), first.evidence().kind(), lead, Math.log1p(asked.terms().size())};
    }

    private static double missing(Asked asked, long there, double[] weights) {
        long telling = 0;
        for (int i = 0; i < weights.length; i++) {
            Term term = asked.terms().get(i);
            telling |= term.name() || term.number() ? 1L << i : 0;
        }
        return asked.coverage(telling & ~there, weights);
    }
}
