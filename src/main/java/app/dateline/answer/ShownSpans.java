package app.dateline.answer;

import app.dateline.search.Hit;
import app.dateline.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Knows which stretches of which articles are shown, so that none is shown twice. */
final class ShownSpans {
    private final Map<Long, List<Span>> shown = new HashMap<>();

    /**
     * What can be shown of a hit with what stands around it, and counts as shown from then on; empty when most of it is shown.
     *
     * @param context the hit's place with what stands around it
     */
    Optional<Span> add(Hit hit, Span context, String text) {
        List<Span> earlier = shown.computeIfAbsent(hit.articleId(), article -> new ArrayList<>());
        Span passage = new Span(hit.start(), hit.end());
        if (earlier.stream().mapToInt(span -> overlap(span, passage)).sum() * 2 > passage.length()) {
            return Optional.empty();
        }
        // An index may hold anything: what reaches beyond the text is not followed.
        boolean sound = context.covers(passage) && context.end() <= text.length();
        int start = sound ? context.start() : passage.start();
        int end = sound ? context.end() : passage.end();
        for (Span span : earlier) {
            if (span.start() <= passage.start()) {
                start = Math.max(start, span.end());
            } else {
                end = Math.min(end, span.start());
            }
        }
        Optional<Span> rest = trimmed(text, start, end);
        rest.ifPresent(earlier::add);
        return rest;
    }

    private static int overlap(Span one, Span other) {
        return Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.start(), other.start()));
    }

    private static Optional<Span> trimmed(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (start < end && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return start < end ? Optional.of(new Span(start, end)) : Optional.empty();
    }
}
