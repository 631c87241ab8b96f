package app.dateline.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The paragraphs of a text. A blank line always ends one; a single line end does too, unless the text wraps its lines at a fixed width,
 * which shows in many lines of middling length that end in mid-sentence.
 */
final class Paragraphs {
    /** The widest line of wrapped text; wire terminals and mail programs wrap between 60 and 80. */
    private static final int WRAP_WIDTH = 120;
    private static final int WRAP_AVERAGE = 40;

    private final String text;
    private final List<Span> lines;
    private final boolean wrapped;

    private Paragraphs(String text) {
        this.text = text;
        this.lines = linesOf(text);
        this.wrapped = isWrapped();
    }

    /** In order, without blank ends, never overlapping. */
    static List<Span> of(String text) {
        return new Paragraphs(text).join();
    }

    /** The same, cut at the ends of {@code headings}, which are in order and do not overlap. */
    static List<Span> of(String text, List<Span> headings) {
        List<Span> all = new ArrayList<>();
        int next = 0;
        for (Span paragraph : of(text)) {
            int from = paragraph.start();
            while (next < headings.size() && headings.get(next).start() < paragraph.end()) {
                Span heading = headings.get(next);
                int start = Math.max(from, heading.start());
                int end = Math.max(from, Math.min(heading.end(), paragraph.end()));
                addTrimmed(all, text, from, start);
                addTrimmed(all, text, start, end);
                from = end;
                if (heading.end() > paragraph.end()) {
                    break;
                }
                next++;
            }
            addTrimmed(all, text, from, paragraph.end());
        }
        return all;
    }

    /** What is left of a stretch without its blank ends; nothing when all is blank. */
    static Optional<Span> trim(String text, int from, int to) {
        int start = Chars.skipBlanks(text, from, to);
        int end = Chars.dropBlanks(text, start, to);
        return start < end ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    static void addTrimmed(List<Span> spans, String text, int from, int to) {
        trim(text, from, to).ifPresent(spans::add);
    }

    private static List<Span> linesOf(String text) {
        List<Span> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || lineEnd(text.charAt(i))) {
                addTrimmed(lines, text, from, i);
                from = i + 1;
            }
        }
        return lines;
    }

    private static boolean lineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\f';
    }

    private boolean isWrapped() {
        int single = 0;
        int finished = 0;
        int wide = 0;
        long length = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (!blankLineAfter(i)) {
                single++;
                finished += finished(lines.get(i)) ? 1 : 0;
                wide += lines.get(i).length() > WRAP_WIDTH ? 1 : 0;
                length += lines.get(i).length();
            }
        }
        return single > 0 && finished * 3 < single && wide * 10 <= single && length >= (long) single * WRAP_AVERAGE;
    }

    private boolean blankLineAfter(int line) {
        int ends = 0;
        for (int i = lines.get(line).end(); i < lines.get(line + 1).start(); i++) {
            ends += text.charAt(i) == '\n' || text.charAt(i) == '\u2029' ? 1 : 0;
        }
        return ends > 1;
    }

    private boolean finished(Span line) {
        int at = line.end();
        while (at > line.start() + 1 && Chars.closer(text.charAt(at - 1))) {
            at--;
        }
        return Chars.terminal(text.charAt(at - 1)) || text.charAt(at - 1) == ':';
    }

    private List<Span> join() {
        if (!wrapped) {
            return lines;
        }
        List<Span> paragraphs = new ArrayList<>();
        int start = -1;
        for (int i = 0; i < lines.size(); i++) {
            start = start < 0 ? lines.get(i).start() : start;
            if (i + 1 == lines.size() || blankLineAfter(i) || (indented(i + 1) && !indented(i))) {
                paragraphs.add(new Span(start, lines.get(i).end()));
                start = -1;
            }
        }
        return paragraphs;
    }

    private boolean indented(int line) {
        int start = lines.get(line).start();
        return start > 0 && (text.charAt(start - 1) == '\t' || text.charAt(start - 1) == '\u3000'
                || (start > 1 && text.charAt(start - 1) == ' ' && text.charAt(start - 2) == ' '));
    }
}
