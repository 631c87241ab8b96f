package app.dateline.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Brings together passages that say the same in the same words, as when several outlets print one report.
 *
 * <p>One changed number, name or "not" makes another story: nobody is named as the source of what he did not print.
 *
 * <p>A passage is compared with those alone that share one of its eight smallest pairs of words, in the order of their hashes: of
 * passages that are alike nearly all do, of others hardly any. So the work grows with the passages, not with their square.
 */
final class Copies {
    /** Share of word pairs, of both together, from which two passages count as the same: one changed word in ten is let through. */
    private static final double SAME = 0.8;
    private static final int SKETCH = 8;

    private final List<Story> stories = new ArrayList<>();
    private final Map<Long, List<Story>> bySketch = new HashMap<>();

    private Copies() {}

    /** Words that turn a sentence round. */
    private static final Set<String> TURNS = Set.of("not", "no", "never", "none", "nobody", "without", "deny", "denies",
            "denied", "denying", "false", "nicht", "kein", "keine", "nie", "dementierte", "pas", "jamais", "aucun",
            "nunca",
            "ningún", "не", "нет", "никогда", "опроверг");

    private record Story(int number, long[] pairs, Set<String> telling, List<Ranked> copies) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Story story && story.number == number;
        }

        @Override
        public int hashCode() {
            return number;
        }
    }

    /** The passages in their order, each copy with the first of its kind. */
    static List<List<Ranked>> together(List<Ranked> ranked) {
        Copies copies = new Copies();
        ranked.forEach(copies::add);
        return copies.stories.stream().map(Story::copies).toList();
    }

    private void add(Ranked passage) {
        List<Token> tokens = Tokens.of(passage.hit().text());
        long[] pairs = pairs(passage.hit().text(), tokens);
        Set<String> telling = telling(tokens);
        Set<Story> near = Arrays.stream(pairs).limit(SKETCH).boxed()
                .flatMap(pair -> bySketch.getOrDefault(pair, List.of()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        near.stream().filter(story -> story.telling().equals(telling) && alike(story.pairs(), pairs) >= SAME)
                .findFirst().orElseGet(() -> begin(pairs, telling)).copies().add(passage);
    }

    private Story begin(long[] pairs, Set<String> telling) {
        Story story = new Story(stories.size(), pairs, telling, new ArrayList<>());
        stories.add(story);
        Arrays.stream(pairs).limit(SKETCH)
                .forEach(pair -> bySketch.computeIfAbsent(pair, key -> new ArrayList<>()).add(story));
        return story;
    }

    /** Hashes of its neighbouring words, in rising order, each once. */
    private static long[] pairs(String passage, List<Token> tokens) {
        List<String> words = tokens.stream().map(Token::lower).toList();
        if (words.isEmpty()) {
            return new long[]{mixed(passage, "")};
        }
        return LongStream.range(0, words.size())
                .map(i -> mixed(words.get((int) i), i + 1 < words.size() ? words.get((int) i + 1) : "")).sorted()
                .distinct().toArray();
    }

    /** Its numbers, names and denials: what differs in these says something else, however like the rest is. */
    private static Set<String> telling(List<Token> tokens) {
        return tokens.stream()
                .filter(token -> token.number() || token.name() || TURNS.contains(token.lower())
                        || token.lower().endsWith("n't"))
                .map(Token::lower).collect(Collectors.toSet());
    }

    /** Spread evenly over all numbers, so that the smallest are a fair sample. */
    private static long mixed(String one, String other) {
        long hash = 0;
        for (char letter : (one + ' ' + other).toCharArray()) {
            hash = hash * 0x100000001B3L + letter + 1;
        }
        hash = (hash ^ hash >>> 30) * 0xBF58476D1CE4E5B9L;
        hash = (hash ^ hash >>> 27) * 0x94D049BB133111EBL;
        return hash ^ hash >>> 31;
    }

    private static double alike(long[] one, long[] other) {
        int both = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length;) {
            int order = Long.compare(one[i], other[j]);
            both += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return both / (double) (one.length + other.length - both);
    }
}
