package app.dateline.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the first ten passages of an answer are worth, in their order.
 *
 * @param grades of each passage
 * @param counted the same, but 0 for a second passage of the same article
 * @param ideal the grades of the articles with evidence, best first
 */
record Gains(List<Integer> grades, List<Integer> counted, List<Integer> ideal) {
    private static final int LOOKED_AT = 10;
    private static final int FIRST = 5;

    static Gains of(SetQuestion question, List<Integer> grades, List<String> refs) {
        Set<String> seen = new HashSet<>();
        List<Integer> counted = new ArrayList<>();
        List<Integer> looked = grades.subList(0, Math.min(LOOKED_AT, grades.size()));
        for (int i = 0; i < looked.size(); i++) {
            counted.add(looked.get(i) > 0 && seen.add(refs.get(i)) ? looked.get(i) : 0);
        }
        Map<String, Integer> best = new HashMap<>();
        question.relevant().forEach(relevant -> best.merge(relevant.article(), relevant.grade(), Math::max));
        List<Integer> ideal = best.values().stream().sorted((one, other) -> other - one).toList();
        return new Gains(List.copyOf(looked), List.copyOf(counted), ideal);
    }

    double success() {
        return hit(1);
    }

    double hitAt5() {
        return hit(FIRST);
    }

    private double hit(int most) {
        return grades.stream().limit(most).anyMatch(grade -> grade > 0) ? 1 : 0;
    }

    double recallAt5() {
        return ideal.isEmpty() ? 0
                : counted.stream().limit(FIRST).filter(grade -> grade > 0).count()
                        / (double) Math.min(FIRST, ideal.size());
    }

    double reciprocalRank() {
        for (int i = 0; i < grades.size(); i++) {
            if (grades.get(i) > 0) {
                return 1.0 / (i + 1);
            }
        }
        return 0;
    }

    double ndcg() {
        double best = dcg(ideal.subList(0, Math.min(LOOKED_AT, ideal.size())));
        return best == 0 ? 0 : dcg(counted) / best;
    }

    /** Gain 2^grade - 1, discounted by the logarithm of the place. */
    private static double dcg(List<Integer> grades) {
        double sum = 0;
        for (int i = 0; i < grades.size(); i++) {
            sum += ((1 << grades.get(i)) - 1) * Math.log(2) / Math.log(i + 2.0);
        }
        return sum;
    }
}
