package app.dateline.story;

import java.util.Comparator;
import java.util.List;

/** How like an article is to a story, from its likeness to each of the story's articles. */
final class Likeness {
    /** From which an article belongs to a story. */
    static double SAME = 0.2;
    private static final int BEST = 3;
    private static final double BEST_COUNT = 0.5;

    private Likeness() {}

    /** Half of it tells how like the likest are, half how like all of them: so no story grows from one article to the next. */
    static double of(List<Double> all) {
        double mean = all.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        double best = all.stream().sorted(Comparator.reverseOrder()).limit(BEST).mapToDouble(Double::doubleValue)
                .average().orElse(0);
        return BEST_COUNT * best + (1 - BEST_COUNT) * mean;
    }
}
