package app.dateline.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts a text into {@link Token}s. */
public final class Tokens {
    /** More words than any passage has: bounds the work for one text. */
    static final int MOST = 2_000;
    private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "dr", "prof", "sen", "rep", "gov", "gen", "col",
            "lt", "sgt", "st", "jr", "sr", "vs", "no", "jan", "feb", "aug", "sept", "oct", "nov", "dec");

    private final String text;
    private final List<Token> found = new ArrayList<>();
    private boolean first = true;

    private Tokens(String text) {
        this.text = text;
    }

    /** The words of a text in order; of a longer one the first {@value #MOST}. */
    public static List<Token> of(String text) {
        return new Tokens(text).read();
    }

    private List<Token> read() {
        int at = 0;
        while (at < text.length() && found.size() < MOST) {
            int point = text.codePointAt(at);
            if (unparted(point)) {
                at = pairs(at);
            } else if (Character.isLetterOrDigit(point)) {
                at = word(at);
            } else {
                first |= endsSentence(point) && !abbreviates(at);
                at += Character.charCount(point);
            }
        }
        return found;
    }

    private int word(int start) {
        int end = start;
        while (end < text.length() && (inWord(text.codePointAt(end)) || joins(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        String word = text.substring(start, end);
        found.add(new Token(start, end, plain(word), Character.isUpperCase(word.codePointAt(0)), first));
        first = false;
        return end;
    }

    /** Han and kana are read as overlapping pairs, as search engines do. */
    private int pairs(int start) {
        int end = start;
        while (end < text.length() && unparted(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        int one = start;
        while (one < end && found.size() < MOST) {
            int two = one + Character.charCount(text.codePointAt(one));
            int stop = two < end ? two + Character.charCount(text.codePointAt(two)) : two;
            if (two < end || one == start) {
                found.add(new Token(one, stop, text.substring(one, stop), false, false));
            }
            one = two;
        }
        first = false;
        return end;
    }

    /** An apostrophe between letters, a comma or point between digits. */
    private boolean joins(int at) {
        char joint = text.charAt(at);
        if (at == 0 || at + 1 >= text.length()) {
            return false;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        return (joint == '\'' || joint == '’') && Character.isLetter(before) && Character.isLetter(after)
                || (joint == ',' || joint == '.') && Character.isDigit(before) && Character.isDigit(after);
    }

    private static String plain(String word) {
        String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
        if (lower.endsWith("'s")) {
            return lower.substring(0, lower.length() - 2);
        }
        return Character.isDigit(lower.charAt(0)) ? lower.replace(",", "") : lower;
    }

    private static boolean inWord(int point) {
        return Character.isLetterOrDigit(point) && !unparted(point)
                || Character.getType(point) == Character.NON_SPACING_MARK;
    }

    private static boolean unparted(int point) {
        return point >= 0x2E80 && switch (Character.UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA -> true;
            default -> point == 'ー';
        };
    }

    /** True for the dot of an initial or a title, and for one that a small letter follows. */
    private boolean abbreviates(int at) {
        if (text.charAt(at) != '.' || found.isEmpty() || found.getLast().end() != at) {
            return false;
        }
        int next = at + 1;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        Token before = found.getLast();
        return before.capital() && (before.end() - before.start() == 1 || TITLES.contains(before.lower()))
                || next < text.length() && Character.isLowerCase(text.charAt(next));
    }

    private static boolean endsSentence(int point) {
        return point == '.' || point == '!' || point == '?' || point == ':' || point == '\n' || point == '"'
                || point == '“' || point == '”' || point == '。';
    }
}
