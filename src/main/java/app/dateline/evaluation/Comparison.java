package app.dateline.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What became better and worse from one run to another of the same set, over the questions that both have.
 *
 * @param differences of each number, later minus earlier
 * @param better questions that were wrong and are right now
 * @param worse questions that were right and are wrong now
 */
public record Comparison(List<Difference> differences, List<QuestionScore> better, List<QuestionScore> worse) {

    /**
     * A paired difference.
     *
     * @param low lower end of its 95 % interval, as {@link Interval} has it
     */
    public record Difference(String name, double value, double low, double high) {
        /** True when the interval leaves no doubt about the sign. */
        public boolean sure() {
            return low > 0 || high < 0;
        }
    }

    private record Pair(QuestionScore before, QuestionScore after) {}

    /**
     * Compares.
     *
     * @throws BrokenSet when the runs have no question in common
     */
    public static Comparison of(Run earlier, Run later) throws BrokenSet {
        Map<String, QuestionScore> before = new HashMap<>();
        earlier.scores().forEach(score -> before.put(score.id(), score));
        List<Pair> pairs = new ArrayList<>();
        for (QuestionScore after : later.scores()) {
            QuestionScore same = before.get(after.id());
            if (same != null) {
                pairs.add(new Pair(same, after));
            }
        }
        if (pairs.isEmpty()) {
            throw new BrokenSet("evaluate.nothing-common");
        }
        return new Comparison(differences(pairs),
                pairs.stream().filter(pair -> !pair.before().right() && pair.after().right()).map(Pair::after).toList(),
                pairs.stream().filter(pair -> pair.before().right() && !pair.after().right()).map(Pair::after)
                        .toList());
    }

    private static List<Difference> differences(List<Pair> pairs) {
        List<Difference> differences = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            double value = difference(measure, pairs);
            if (Double.isFinite(value)) {
                Interval interval = Interval.of(pairs, drawn -> difference(measure, drawn));
                differences.add(new Difference(measure.title(), value, interval.low(), interval.high()));
            }
        }
        return differences;
    }

    private static double difference(Measure measure, List<Pair> pairs) {
        return measure.of(pairs.stream().map(Pair::after).toList())
                - measure.of(pairs.stream().map(Pair::before).toList());
    }
}
