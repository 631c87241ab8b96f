package app.dateline.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Pairs the quotation marks of one paragraph: straight, curly, German, guillemets in both directions, Japanese, and single ones.
 * Only outermost pairs count; marks inside them are part of the words. Each mark is looked at once.
 */
final class QuoteMarks {
    private static final String OPENERS = "\"“„«»「『‘'‹”‚";
    private static final String[] CLOSED_BY = {"\"”“", "”\"“", "“”\"", "»", "«", "」", "』", "’", "'", "›", "”\"", "‘"};
    private static final String MARKS = "\"“”„«»「」『』‹›";

    private final String text;
    private final Span paragraph;
    private final int number;
    private final List<Integer> marks = new ArrayList<>();
    private final int[] surplus;
    private final List<Quoted> found = new ArrayList<>();

    private QuoteMarks(String text, Span paragraph, int number) {
        this.text = text;
        this.paragraph = paragraph;
        this.number = number;
        for (int i = paragraph.start(); i < paragraph.end(); i++) {
            if (mark(text.charAt(i)) || single(i)) {
                marks.add(i);
            }
        }
        this.surplus = marks.isEmpty() ? new int[0] : surplusOfClosers();
    }

    /** True for a mark of direct speech, single ones left out as they are apostrophes too. */
    static boolean mark(char c) {
        return MARKS.indexOf(c) >= 0;
    }

    static List<Quoted> in(String text, Span paragraph, int number) {
        QuoteMarks marks = new QuoteMarks(text, paragraph, number);
        marks.pair();
        return marks.found;
    }

    /** Single marks, unless they are apostrophes: opening before a word, closing after a punctuation mark or without a word after. */
    private boolean single(int at) {
        return switch (text.charAt(at)) {
            case '‘', '‚' -> opensHere(at);
            case '’' -> !opensHere(at) && closesHere(at);
            case '\'' -> before(at) != '\'' && after(at) != '\''
                    && (opensHere(at) || closesHere(at) && ".,!?…".indexOf(before(at)) >= 0);
            default -> false;
        };
    }

    private void pair() {
        int open = -1;
        boolean nested = false;
        for (int i = 0; i < marks.size(); i++) {
            int at = marks.get(i);
            if (open < 0) {
                open = opens(i) ? at : -1;
            } else if (closes(open, at)) {
                if (!nested) {
                    add(open, at, at + 1, true);
                    open = -1;
                }
                nested = false;
            } else if (rival(open, at)) {
                if (surplus[i] == 1 && !nested) {
                    nested = true;
                } else if (!nested) {
                    add(open, lastSentenceEnd(open + 1, at), -1, false);
                    open = at;
                }
            }
        }
        if (open >= 0 && !lone(open)) {
            add(open, paragraph.end(), -1, false);
        }
    }

    /** A single mark without its partner is an apostrophe. */
    private boolean lone(int at) {
        return "'‘‚‹".indexOf(text.charAt(at)) >= 0;
    }

    /** Whether the mark begins a quotation when none is open. */
    private boolean opens(int index) {
        int at = marks.get(index);
        char c = text.charAt(at);
        return switch (c) {
            case '"' -> !(closesHere(at) && !opensHere(at));
            case '“', '„', '「', '『' -> opensHere(at) || !closesHere(at);
            case '«' -> true;
            case '»', '”' -> opensHere(at);
            case '‘', '\'', '‚', '‹' -> opensHere(at) && partnerAhead(index, CLOSED_BY[OPENERS.indexOf(c)]);
            default -> false;
        };
    }

    /** Looks a few marks ahead for the end of a single quotation, which must not be an apostrophe's. */
    private boolean partnerAhead(int index, String closers) {
        for (int i = index + 1; i < Math.min(marks.size(), index + 8); i++) {
            if (closers.indexOf(text.charAt(marks.get(i))) >= 0 && !opensHere(marks.get(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean closes(int open, int at) {
        char c = text.charAt(at);
        if (CLOSED_BY[OPENERS.indexOf(text.charAt(open))].indexOf(c) < 0) {
            return false;
        }
        return switch (c) {
            case '"', '“', '\'' -> !opensHere(at) || closesHere(at);
            default -> true;
        };
    }

    /** An opening mark that could be closed by the same closing mark as {@code open}. */
    private boolean rival(int open, int at) {
        char first = text.charAt(open);
        char c = text.charAt(at);
        boolean samePair = c == first || "\"“„".indexOf(first) >= 0 && "\"“„".indexOf(c) >= 0;
        return samePair && opensHere(at);
    }

    /** For each mark: how many more marks close than open from there to the end of the paragraph, itself included as an opener. */
    private int[] surplusOfClosers() {
        int[] sums = new int[marks.size() + 1];
        for (int i = marks.size() - 1; i >= 0; i--) {
            int at = marks.get(i);
            char c = text.charAt(at);
            int step = 0;
            if ("\"“„”".indexOf(c) >= 0 && opensHere(at) != closesHere(at)) {
                step = closesHere(at) ? 1 : -1;
            } else if (c == '「' || c == '『' || c == '«') {
                step = -1;
            } else if (c == '」' || c == '』' || c == '»') {
                step = 1;
            }
            sums[i] = sums[i + 1] + step;
        }
        return sums;
    }

    private char before(int at) {
        return at > paragraph.start() ? text.charAt(at - 1) : ' ';
    }

    private char after(int at) {
        return at + 1 < paragraph.end() ? text.charAt(at + 1) : ' ';
    }

    private boolean opensHere(int at) {
        char before = before(at);
        char after = after(at);
        boolean freeBefore = Chars.blank(before) || "([{—–-:/=".indexOf(before) >= 0 || "\"“„«‘'".indexOf(before) >= 0;
        boolean sentenceEnds = Chars.terminal(after) && Chars.blank(after(at + 1));
        return freeBefore && !Chars.blank(after) && !sentenceEnds && ",;:)]}—–".indexOf(after) < 0
                || text.charAt(at) == '「'
                || text.charAt(at) == '『'
                || text.charAt(at) == '«' && !Chars.blank(after);
    }

    private boolean closesHere(int at) {
        char before = before(at);
        char after = after(at);
        boolean freeAfter = Chars.blank(after) || !Character.isLetterOrDigit(after) && "\"“„«‘'([$€£".indexOf(after) < 0
                || "\"”’'".indexOf(after) >= 0 && !Chars.blank(before);
        return freeAfter && !Chars.blank(before) || text.charAt(at) == '」' || text.charAt(at) == '』';
    }

    private int lastSentenceEnd(int from, int to) {
        for (int i = to - 1; i > from; i--) {
            if (Chars.terminal(text.charAt(i))) {
                return i + 1;
            }
        }
        return to;
    }

    private void add(int open, int end, int after, boolean closed) {
        int start = Chars.skipBlanks(text, open + 1, end);
        int last = Chars.dropBlanks(text, start, end);
        if (start < last) {
            found.add(new Quoted(new Span(start, last), open, closed ? after : last, closed, number));
        }
    }
}
