package app.dateline.story;

import app.dateline.match.WordRanks;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * How much a word tells: the fewer articles have it, the more. The store's articles are counted on top of what is known of the
 * language, so that a young store is no worse off. Words have numbers here, which stay as long as the process does.
 */
final class Rarity {
    /** As if so many articles of the language had been read before; found on the sets that {@code evaluate} reads. */
    private static final double BACKGROUND = 300;
    private static final int FIRST_SIZE = 1 << 12;

    private final WordRanks ranks;
    private final Map<String, Integer> numbers = new HashMap<>();
    private int[] articles = new int[FIRST_SIZE];
    private double[] before = new double[FIRST_SIZE];
    private int count;

    Rarity(WordRanks ranks) {
        this.ranks = ranks;
    }

    /** The number of a word. */
    int number(String word) {
        Integer known = numbers.get(word);
        if (known != null) {
            return known;
        }
        int number = numbers.size();
        numbers.put(word, number);
        if (number == articles.length) {
            articles = Arrays.copyOf(articles, number * 2);
            before = Arrays.copyOf(before, number * 2);
        }
        before[number] = BACKGROUND * ranks.share(word);
        return number;
    }

    /** Counts an article by its words' numbers. */
    void add(int[] words) {
        count++;
        for (int word : words) {
            articles[word]++;
        }
    }

    void remove(int[] words) {
        count--;
        for (int word : words) {
            articles[word]--;
        }
    }

    double of(String word) {
        return of(number(word));
    }

    /** From 0 for a word of every article. */
    double of(int word) {
        return Math.max(0, Math.log((count + BACKGROUND + 1) / (articles[word] + before[word] + 0.5)));
    }
}
