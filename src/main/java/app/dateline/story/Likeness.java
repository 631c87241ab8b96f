package app.dateline.story;

import java.util.Arrays;

/**
 * How like an article is to a story, from its likeness to each of the story's articles. What is fixed here was found on sets of
 * articles of which it is known what belongs together; {@code evaluate} measures it.
 */
final class Likeness {
    /** From which an article belongs to a story. */
    static final double SAME = 0.25;
    private static final int BEST = 3;
    /** How much the likest count; the rest is how like all are, so that no story grows from one article to the next. */
    private static final double BEST_COUNT = 0.6;
    /** A story whose articles are far apart asks for less. */
    private static final double COHESION = 0.3;
    private static final double LEAST = 0.05;

    private Likeness() {}

    /**
     * @param all likeness to each of its articles; at least one
     * @param within sum of the likeness of its articles to each other, each pair once
     */
    static double of(double[] all, double within) {
        int count = all.length;
        double pairs = count * (count - 1) / 2.0;
        double inside = count < 2 ? 1 : within / pairs;
        double length = Math.sqrt(Math.max(LEAST, 1.0 / count + (count - 1.0) / count * inside));
        double mean = Arrays.stream(all).average().orElse(0) / Math.pow(length, COHESION);
        double[] sorted = all.clone();
        Arrays.sort(sorted);
        double best = Arrays.stream(sorted, Math.max(0, count - BEST), count).average().orElse(0);
        return BEST_COUNT * best + (1 - BEST_COUNT) * mean;
    }
}
