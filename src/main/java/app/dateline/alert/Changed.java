package app.dateline.alert;

import app.dateline.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
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
        List<Span> candidates = sentences.of(fresh).stream().filter(each -> !old.contains(each.of(fresh))).toList();
        List<Pair> changed = new ArrayList<>();
        int start = Integer.MAX_VALUE;
        int end = -1;
        for (Span sentence : sentences.of(old)) {
            if (!sentence.overlaps(shown)) {
                continue;
            }
            Span part = new Span(Math.max(sentence.start(), shown.start()), Math.min(sentence.end(), shown.end()));
            int same = fresh.indexOf(part.of(old));
            Span now = same >= 0 ? new Span(same, same + part.length()) : likest(sentence.of(old), candidates, fresh);
            if (same < 0) {
                changed.add(new Pair(part, now));
            }
            if (now != null) {
                start = Math.min(start, now.start());
                end = Math.max(end, now.end());
            }
        }
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        List<Pair> first = changed.subList(0, Math.min(MOST, changed.size()));
        Span place = end < 0 ? null : new Span(start, end);
        boolean isScattered = place != null && place.length() > LONGER * Math.max(shown.length(), 200);
        return Optional.of(new Changed(isScattered ? first.getFirst().now() : place, first));
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
