package app.dateline.story;

import app.dateline.match.WordRanks;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How much a word tells: the fewer articles have it, the more. The store's articles are counted on top of what is known of the
 * language, so that a young store is no worse off.
 */
final class Rarity {
    static double BACKGROUND = 500;

    private final WordRanks ranks;
    private final Map<String, Integer> articles = new HashMap<>();
    private int count;

    Rarity(WordRanks ranks) {
        this.ranks = ranks;
    }

    void add(Set<String> words) {
        count++;
        words.forEach(word -> articles.merge(word, 1, Integer::sum));
    }

    void remove(Set<String> words) {
        count--;
        words.forEach(word -> articles.computeIfPresent(word, (key, known) -> known == 1 ? null : known - 1));
    }

    /** From 0 for a word of every article. */
    double of(String word) {
        double having = articles.getOrDefault(word, 0) + BACKGROUND * ranks.share(word) + 0.5;
        return Math.max(0, Math.log((count + BACKGROUND + 1) / having));
    }
}
