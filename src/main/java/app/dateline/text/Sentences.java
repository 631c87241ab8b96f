package app.dateline.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The sentences of a paragraph. An end mark with its closing quotation marks and brackets ends one, unless an abbreviation, an initial or
 * what follows says that it goes on.
 *
 * <p>One pass of its own, as the JDK's break iterator takes quadratic time on runs such as {@code ". ( . ("} and parts titles from names.
 */
final class Sentences {
    private final Lexicon words;

    Sentences(Lexicon words) {
        this.words = words;
    }

    /** In order, without blank ends; together they hold every character of {@code range} that is not blank. */
    List<Span> of(String text, Span range) {
        List<Span> found = new ArrayList<>();
        int start = range.start();
        int at = start;
        while (at < range.end()) {
            if (!Chars.terminal(text.charAt(at))) {
                at++;
                continue;
            }
            int mark = at;
            int end = pastMarks(text, at, range.end());
            int next = Chars.skipBlanks(text, end, range.end());
            if (next == range.end() || ends(text, start, mark, end, next)) {
                Paragraphs.addTrimmed(found, text, start, end);
                start = next;
            }
            at = Math.max(end, at + 1);
        }
        Paragraphs.addTrimmed(found, text, start, range.end());
        return found;
    }

    /** One past the end marks and closing marks that follow each other from {@code at}. */
    private static int pastMarks(String text, int at, int limit) {
        int end = at;
        while (end < limit && (Chars.terminal(text.charAt(end)) || closes(text, end, limit))) {
            end++;
        }
        return end;
    }

    /** True for a closing mark, and for a straight one that no word follows. */
    private static boolean closes(String text, int at, int limit) {
        char c = text.charAt(at);
        if (c == '“') {
            return at + 1 == limit || !Character.isLetterOrDigit(text.charAt(at + 1));
        }
        return Chars.closer(c) && (Chars.wideTerminal(text.charAt(at - 1)) || at + 1 == limit
                || !Character.isLetterOrDigit(text.charAt(at + 1)));
    }

    private boolean ends(String text, int start, int mark, int end, int next) {
        boolean wide = Chars.wideTerminal(text.charAt(mark));
        if (next == end && !wide) {
            return false;
        }
        int first = text.codePointAt(next);
        if (wide) {
            return first != 'と' && first != '、' && first != '」';
        }
        if (Character.isLowerCase(first) || continuesWithDash(text, next)) {
            return false;
        }
        boolean bareDot = text.charAt(mark) == '.' && end == mark + 1;
        return !bareDot || !(Character.isDigit(first) || goesOn(text, start, mark, next));
    }

    /** French, Russian and Spanish put a dash between direct speech and its cue. */
    private static boolean continuesWithDash(String text, int next) {
        if ("—–".indexOf(text.charAt(next)) < 0) {
            return false;
        }
        int word = Chars.skipBlanks(text, next + 1, text.length());
        return word < text.length() && Character.isLowerCase(text.codePointAt(word));
    }

    /** True when the dot at {@code mark} belongs to its word: a title, an initial, an abbreviation before a name. */
    private boolean goesOn(String text, int start, int mark, int next) {
        int from = mark;
        while (from > start && !Chars.blank(text.charAt(from - 1)) && mark - from < 12
                && "\"“„«([".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        String word = text.substring(from, mark).toLowerCase(Locale.ROOT);
        if (word.isEmpty()) {
            return false;
        }
        boolean initial = word.length() == 1 && Character.isUpperCase(text.charAt(from));
        boolean ordinal = words.nounsHaveCapitals() && (word.length() <= 2 && word.chars().allMatch(Character::isDigit)
                || text.substring(from, mark).matches("[IVX]+"));
        if (initial || ordinal || words.title(word)) {
            return true;
        }
        return (words.abbreviation(word) || word.indexOf('.') > 0 && word.length() <= 6)
                && !words.opensSentence(wordAt(text, next));
    }

    private static String wordAt(String text, int from) {
        int end = from;
        while (end < text.length() && end - from < 20 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(from, end).toLowerCase(Locale.ROOT);
    }
}
