package app.dateline.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds section headings in plain text: a short line of its own without an end mark, no quotation, that stands over a real paragraph.
 * Wire reports part their sections so.
 */
final class Headings {
    /** The longest heading, in UTF-16 units; longer lines are text. */
    private static final int LONGEST = 100;
    private static final String NO_HEADING_END = ".!?…。！？:;,：；、，";
    private static final String BULLETS = "-–—*•·>|+=_~#/\\@";

    private Headings() {}

    /** Those of {@code paragraphs} that are headings. */
    static List<Span> among(String text, List<Span> paragraphs) {
        List<Span> found = new ArrayList<>();
        for (int i = 0; i + 1 < paragraphs.size(); i++) {
            Span line = paragraphs.get(i);
            if (looksLikeOne(text, line) && body(text, paragraphs.get(i + 1), line)) {
                found.add(line);
            }
        }
        return found;
    }

    /** The given spans in order, without those that overlap an earlier one or leave the text. */
    static List<Span> inOrder(List<Span> given, int length) {
        List<Span> kept = new ArrayList<>();
        int from = 0;
        for (Span heading : given.stream().sorted().toList()) {
            if (heading.start() >= from && heading.end() <= length) {
                kept.add(heading);
                from = heading.end();
            }
        }
        return kept;
    }

    /** Those of {@code paragraphs} that lie in one of {@code headings}; both in order. */
    static List<Span> covering(List<Span> paragraphs, List<Span> headings) {
        List<Span> covered = new ArrayList<>();
        int next = 0;
        for (Span paragraph : paragraphs) {
            while (next < headings.size() && headings.get(next).end() < paragraph.end()) {
                next++;
            }
            if (next < headings.size() && headings.get(next).covers(paragraph)) {
                covered.add(paragraph);
            }
        }
        return covered;
    }

    private static boolean looksLikeOne(String text, Span line) {
        char first = text.charAt(line.start());
        char last = text.charAt(line.end() - 1);
        if (line.length() > LONGEST || NO_HEADING_END.indexOf(last) >= 0 || BULLETS.indexOf(first) >= 0) {
            return false;
        }
        if (QuoteMarks.mark(first) || QuoteMarks.mark(last) || line.of(text).indexOf('\n') >= 0) {
            return false;
        }
        return line.of(text).chars().filter(Character::isLetter).limit(2).count() == 2;
    }

    /** A paragraph that can carry a heading: longer than it, and written in sentences. */
    private static boolean body(String text, Span paragraph, Span heading) {
        if (paragraph.length() <= heading.length()) {
            return false;
        }
        int at = paragraph.end();
        while (at > paragraph.start() + 1 && Chars.closer(text.charAt(at - 1))) {
            at--;
        }
        return paragraph.length() > LONGEST || Chars.terminal(text.charAt(at - 1));
    }
}
