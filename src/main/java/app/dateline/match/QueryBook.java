package app.dateline.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Standing queries, each kept under the rarest of the words that it requires. An article is asked for its words; what is kept
 * under them is compared with it exactly, so it finds the same as trying every query would. The work for an article grows with
 * the queries that share a rare word with it, not with all of them. Safe for use by many threads.
 *
 * @param <K> what a query is called
 */
public final class QueryBook<K> {
    private static final int EVERYDAY = 20_000;

    private final Map<String, List<Entry<K>>> kept = new HashMap<>();
    private final Map<K, Entry<K>> byName = new HashMap<>();
    private final Map<String, Integer> uses = new HashMap<>();
    /** Those that may match without having any one word. */
    private final Set<Entry<K>> unanchored = new HashSet<>();
    private final Anchors anchors;

    /** Compared by identity: each is in the book once. */
    private static final class Entry<K> {
        final K name;
        final Wanted wanted;
        final Set<String> keys;

        Entry(K name, Wanted wanted, Set<String> keys) {
            this.name = name;
            this.wanted = wanted;
            this.keys = keys;
        }
    }

    /** A book in which words count as common as people use them. @param ranks tells how common a word of a language is */
    public QueryBook(WordRanks ranks) {
        this.anchors = new Anchors(key -> ranks.share(key) * EVERYDAY + uses.getOrDefault(key, 0) / (double) EVERYDAY);
    }

    /** Keeps a query, in the place of an earlier one of that name. */
    public synchronized void put(K name, Wanted wanted) {
        remove(name);
        Set<String> keys = anchors.of(wanted);
        var entry = new Entry<>(name, wanted, keys);
        byName.put(name, entry);
        if (keys.isEmpty()) {
            unanchored.add(entry);
        }
        for (String key : keys) {
            kept.computeIfAbsent(key, none -> new ArrayList<>(1)).add(entry);
            uses.merge(key, 1, Integer::sum);
        }
    }

    /** Forgets a query; nothing happens when there is none of that name. */
    public synchronized void remove(K name) {
        Entry<K> entry = byName.remove(name);
        if (entry == null) {
            return;
        }
        unanchored.remove(entry);
        for (String key : entry.keys) {
            List<Entry<K>> beside = kept.get(key);
            if (beside != null) {
                beside.remove(entry);
                if (beside.isEmpty()) {
                    kept.remove(key);
                }
            }
            uses.computeIfPresent(key, (word, count) -> count == 1 ? null : count - 1);
        }
    }

    /** Names of all queries. */
    public synchronized Set<K> names() {
        return Set.copyOf(byName.keySet());
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
        Set<K> found = new HashSet<>();
        for (String key : article.keys()) {
            for (Entry<K> entry : kept.getOrDefault(key, List.of())) {
                // Of alternatives one may have been compared before.
                if ((entry.keys.size() == 1 || !found.contains(entry.name)) && article.has(entry.wanted)) {
                    found.add(entry.name);
                }
            }
        }
        unanchored.stream().filter(entry -> article.has(entry.wanted)).forEach(entry -> found.add(entry.name));
        return found;
    }
}
