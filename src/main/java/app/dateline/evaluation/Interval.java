package app.dateline.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * The 95 % interval of a number: the percentile bootstrap over questions (Efron), 1,000 rounds.
 *
 * @param low the lower end; NaN when there is none
 * @param high the upper end
 */
record Interval(double low, double high) {
    private static final int ROUNDS = 1_000;
    private static final double TAIL = 0.025;

    /** The same for the same questions: the draws are seeded. */
    static <T> Interval of(List<T> items, ToDoubleFunction<List<T>> number) {
        Random random = new Random(7);
        double[] values = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            List<T> drawn = new ArrayList<>(items.size());
            for (int i = 0; i < items.size(); i++) {
                drawn.add(items.get(random.nextInt(items.size())));
            }
            values[round] = number.applyAsDouble(drawn);
        }
        double[] sorted = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        return sorted.length == 0 ? new Interval(Double.NaN, Double.NaN)
                : new Interval(sorted[(int) (sorted.length * TAIL)],
                        sorted[Math.min(sorted.length - 1, (int) (sorted.length * (1 - TAIL)))]);
    }
}
