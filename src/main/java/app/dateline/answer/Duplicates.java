package app.dateline.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Knows the passages shown so far, and tells one with the same words. */
final class Duplicates {
    /** Share of word pairs, of both together, from which two passages count as the same: one changed word in ten is let through. */
    private static final double SAME = 0.8;

    private final List<Set<String>> shown = new ArrayList<>();

    /** True when this says something not shown yet; it counts as shown from then on. */
    boolean isNew(String passage) {
        Set<String> pairs = pairs(passage);
        if (shown.stream().anyMatch(earlier -> alike(earlier, pairs) >= SAME)) {
            return false;
        }
        shown.add(pairs);
        return true;
    }

    private static Set<String> pairs(String passage) {
        List<String> words = Tokens.of(passage).stream().map(Token::lower).toList();
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            pairs.add(words.get(i) + ' ' + (i + 1 < words.size() ? words.get(i + 1) : ""));
        }
        return pairs;
    }

    private static double alike(Set<String> one, Set<String> other) {
        Set<String> both = one.stream().filter(other::contains).collect(Collectors.toSet());
        int all = one.size() + other.size() - both.size();
        return all == 0 ? 1 : both.size() / (double) all;
    }
}
