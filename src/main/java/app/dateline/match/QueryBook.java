package app.dateline.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Standing queries, each kept under the rarest of the words that it requires. An article is asked for its words; of what is kept
 * under them, whatever lacks another required word is passed over by number, and the rest is compared with it exactly, so it finds
 * the same as trying every query would. The work for an article grows with the queries that share a rare word with it, not with
 * all of them. Safe for use by many threads.
 *
 * @param <K> what a query is called
 */
public final class QueryBook<K> {
    /** Articles that have an everyday word count as much as so many queries that are kept under it. */
    private static final double EVERYDAY = 20_000;
    private static final int FIRST_SIZE = 1 << 10;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<List<Entry<K>>> kept = new ArrayList<>();
    private final Map<K, Entry<K>> byName = new HashMap<>();
    /** Those that may match without having any one word. */
    private final Set<Entry<K>> unanchored = new HashSet<>();
    private final Anchors anchors;
    /** Which words the article at hand has, by number. */
    private boolean[] present = new boolean[FIRST_SIZE];

    /** Compared by identity: each is in the book once. */
    private static final class Entry<K> {
        final K name;
        final Wanted wanted;
        /** Numbers of the words under which it is kept. */
        final int[] keys;
        /** Numbers of all words without which nothing matches it. */
        final int[] required;
        /** True when whatever has all of these matches it. */
        final boolean isPlain;

        Entry(K name, Wanted wanted, int[] keys, int[] required, boolean isPlain) {
            this.name = name;
            this.wanted = wanted;
            this.keys = keys;
            this.required = required;
            this.isPlain = isPlain;
        }
    }

    /** A book in which words count as common as people use them. @param ranks tells how common a word of a language is */
    public QueryBook(WordRanks ranks) {
        this.anchors = new Anchors(key -> ranks.share(key) * EVERYDAY + uses(key));
    }

    private int uses(String key) {
        Integer number = numbers.get(key);
        return number == null ? 0 : kept.get(number).size();
    }

    /** Keeps a query, in the place of an earlier one of that name. */
    public synchronized void put(K name, Wanted wanted) {
        remove(name);
        int[] keys = numbers(anchors.of(wanted));
        var entry = new Entry<>(name, wanted, keys, numbers(Anchors.required(wanted)), Anchors.isPlain(wanted));
        byName.put(name, entry);
        if (keys.length == 0) {
            unanchored.add(entry);
        }
        for (int key : keys) {
            kept.get(key).add(entry);
        }
    }

    private int[] numbers(Set<String> words) {
        return words.stream().mapToInt(this::number).toArray();
    }

    private int number(String word) {
        return numbers.computeIfAbsent(word, none -> {
            kept.add(new ArrayList<>(1));
            if (kept.size() > present.length) {
                present = Arrays.copyOf(present, present.length * 2);
            }
            return kept.size() - 1;
        });
    }

    /** Forgets a query; nothing happens when there is none of that name. */
    public synchronized void remove(K name) {
        Entry<K> entry = byName.remove(name);
        if (entry != null) {
            unanchored.remove(entry);
            for (int key : entry.keys) {
                kept.get(key).remove(entry);
            }
        }
    }

    public synchronized int size() {
        return byName.size();
    }

    /** What a query wants. @throws IllegalArgumentException when there is none of that name */
    public synchronized Wanted wanted(K name) {
        Entry<K> entry = byName.get(name);
        if (entry == null) {
            throw new IllegalArgumentException("no query " + name);
        }
        return entry.wanted;
    }

    /** The names of all queries that an article answers. */
    public synchronized Set<K> matching(ArticleWords article) {
        int[] words = article.keys().stream().map(numbers::get).filter(number -> number != null)
                .mapToInt(Integer::intValue).toArray();
        Set<K> found = new HashSet<>();
        try {
            for (int word : words) {
                present[word] = true;
            }
            for (int word : words) {
                kept.get(word).stream().filter(entry -> isAnswered(entry, article))
                        .forEach(entry -> found.add(entry.name));
            }
        } finally {
            for (int word : words) {
                present[word] = false;
            }
        }
        unanchored.stream().filter(entry -> article.has(entry.wanted)).forEach(entry -> found.add(entry.name));
        return found;
    }

    private boolean isAnswered(Entry<K> entry, ArticleWords article) {
        for (int word : entry.required) {
            if (!present[word]) {
                return false;
            }
        }
        return entry.isPlain || article.has(entry.wanted);
    }
}
