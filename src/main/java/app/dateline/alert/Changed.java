package app.dateline.alert;

import app.dateline.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What became of shown words in a newer version of their article.
 *
 * @param now where the words that took their place stand in the new text; null when nothing did
 * @param sentences which sentences are not there as they were shown
 */
record Changed(@Nullable Span now, List<Pair> sentences) {
    /** Of more sentences that changed, the first. */
    private static final int MOST = 3;
    /** Share of words that two sentences have in common, from which one counts as the other's new form. */
    private static final double SAME = 0.3;
    /** What takes the place of shown words is at most this much longer. */
    private static final int LONGER = 2;
    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");

    Changed {
        sentences = List.copyOf(sentences);
    }

    /** A sentence that was shown, in the old text, and its new form in the new one; null when it has none. */
    record Pair(Span before, @Nullable Span now) {}

    /** The sentences of a text in order. */
    interface Sentences {
        List<Span> of(String text);
    }

    /** What changed; empty when all words that were shown stand in the new text as they are. */
    static Optional<Changed> between(String old, Span shown, String fresh, Sentences sentences) {
        if (fresh.contains(shown.of(old))) {
            return Optional.empty();
        }
        List<Pair> all = pairs(old, shown, fresh, sentences);
        List<Pair> changed = all.stream().filter(pair -> !fresh.contains(pair.before().of(old))).toList();
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        List<Pair> first = changed.subList(0, Math.min(MOST, changed.size()));
        Span place = around(all);
        boolean isScattered = place != null && place.length() > LONGER * Math.max(shown.length(), 200);
        return Optional.of(new Changed(isScattered ? first.getFirst().now() : place, first));
    }

    /** Where the words that were shown stand in the new text, as they were or in their new form, sentence by sentence. */
    static List<Span> places(String old, Span shown, String fresh, Sentences sentences) {
        int same = fresh.indexOf(shown.of(old));
        return same >= 0 ? List.of(new Span(same, same + shown.length()))
                : pairs(old, shown, fresh, sentences).stream().map(Pair::now).filter(Objects::nonNull).toList();
    }

    /** What was shown of each sentence, and what stands in its place. */
    private static List<Pair> pairs(String old, Span shown, String fresh, Sentences sentences) {
        List<Span> candidates = sentences.of(fresh).stream().filter(each -> !old.contains(each.of(fresh))).toList();
        List<Pair> pairs = new ArrayList<>();
        for (Span sentence : sentences.of(old)) {
            if (sentence.overlaps(shown)) {
                Span part = new Span(Math.max(sentence.start(), shown.start()), Math.min(sentence.end(), shown.end()));
                int same = fresh.indexOf(part.of(old));
                pairs.add(new Pair(part, same >= 0 ? new Span(same, same + part.length())
                        : likest(sentence.of(old), candidates, fresh)));
            }
        }
        return pairs;
    }

    private static @Nullable Span around(List<Pair> pairs) {
        List<Span> places = pairs.stream().map(Pair::now).filter(Objects::nonNull).toList();
        return places.isEmpty() ? null
                : new Span(places.stream().mapToInt(Span::start).min().orElseThrow(),
                        places.stream().mapToInt(Span::end).max().orElseThrow());
    }

    private static @Nullable Span likest(String sentence, List<Span> candidates, String text) {
        Set<String> words = words(sentence);
        Span best = null;
        double most = SAME;
        for (Span candidate : candidates) {
            double alike = alike(words, words(candidate.of(text)));
            if (alike >= most) {
                best = candidate;
                most = alike;
            }
        }
        return best;
    }

    private static double alike(Set<String> one, Set<String> other) {
        long both = one.stream().filter(other::contains).count();
        return one.isEmpty() || other.isEmpty() ? 0 : 2.0 * both / (one.size() + other.size());
    }

    private static Set<String> words(String text) {
        return new HashSet<>(Arrays.asList(GAP.split(text.toLowerCase(java.util.Locale.ROOT))));
    }
}
