package app.dateline.evaluation;

import java.util.HashMap;
import java.util.Map;

/** Compares two ways to put the same things into groups. */
final class Partition {
    private Partition() {}

    /**
     * The adjusted Rand index: 1 for the same groups, about 0 for groups by chance.
     *
     * @param known the group of each thing as it should be
     * @param found the group of each as it was put
     */
    static double adjustedRand(Map<String, Long> known, Map<String, Long> found) {
        Map<Long, Long> byKnown = new HashMap<>();
        Map<Long, Long> byFound = new HashMap<>();
        Map<String, Long> byBoth = new HashMap<>();
        known.forEach((thing, group) -> {
            Long other = found.get(thing);
            byKnown.merge(group, 1L, Long::sum);
            byFound.merge(other == null ? -1L : other, 1L, Long::sum);
            byBoth.merge(group + " " + other, 1L, Long::sum);
        });
        double both = pairs(byBoth);
        double one = pairs(byKnown);
        double other = pairs(byFound);
        double expected = one * other / Math.max(1, choose(known.size()));
        double most = (one + other) / 2;
        return most == expected ? 1 : (both - expected) / (most - expected);
    }

    private static double pairs(Map<?, Long> sizes) {
        return sizes.values().stream().mapToDouble(Partition::choose).sum();
    }

    private static double choose(long size) {
        return size * (size - 1) / 2.0;
    }
}
