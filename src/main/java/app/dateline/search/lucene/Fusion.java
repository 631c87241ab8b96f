package app.dateline.search.lucene;

import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Weighs likeness and words against each other: each is stretched to 0..1 over the candidates, then 0.65 of the one and
 * 0.35 of the other are added. Of the ways tried on the evaluation sets (other shares, reciprocal ranks, standard
 * deviations, a bonus for neighbouring words) none was better on the mean.
 */
final class Fusion {
    private static final double LIKENESS = 0.65;
    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(Candidate::score).reversed()
            .thenComparingInt(Candidate::document);

    private Fusion() {}

    static List<Candidate> weigh(List<Candidate> candidates) {
        boolean vectors = candidates.stream().anyMatch(candidate -> !Double.isNaN(candidate.likeness()));
        double share = vectors ? LIKENESS : 0;
        ToDoubleFunction<Candidate> words = stretched(candidates, Candidate::words);
        ToDoubleFunction<Candidate> likeness = stretched(candidates, Candidate::likeness);
        return candidates.stream().map(found -> found
                .withScore(share * likeness.applyAsDouble(found) + (1 - share) * words.applyAsDouble(found)))
                .sorted(BEST_FIRST).toList();
    }

    /** From 0 for the least to 1 for the most; 0 where there is no value. */
    private static ToDoubleFunction<Candidate> stretched(List<Candidate> candidates,
            ToDoubleFunction<Candidate> value) {
        DoubleSummaryStatistics range = candidates.stream().mapToDouble(value).filter(Double::isFinite)
                .summaryStatistics();
        double width = range.getMax() - range.getMin();
        return candidate -> {
            double of = value.applyAsDouble(candidate);
            return Double.isNaN(of) ? 0 : width > 0 ? (of - range.getMin()) / width : of > 0 ? 1 : 0;
        };
    }
}
