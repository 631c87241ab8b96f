package app.dateline.text;

/** What single characters are to a reader of news: blanks, ends of sentences, marks of direct speech. */
final class Chars {
    private static final String TERMINALS = ".!?…。！？｡؟";
    private static final String WIDE_TERMINALS = "。！？｡";
    private static final String CLOSERS = "\"”’'»›」』)]}）］】";

    private Chars() {}

    /** White space, no-break space and the invisible characters that pages are strewn with. */
    static boolean blank(char c) {
        return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }

    /** A mark that may end a sentence. */
    static boolean terminal(char c) {
        return TERMINALS.indexOf(c) >= 0;
    }

    /** A mark that ends a sentence without a blank after it. */
    static boolean wideTerminal(char c) {
        return WIDE_TERMINALS.indexOf(c) >= 0;
    }

    /** A closing quotation mark or bracket, which belongs to the sentence before it. */
    static boolean closer(char c) {
        return CLOSERS.indexOf(c) >= 0;
    }

    /** The first offset from {@code from} that is not blank, or {@code end}. */
    static int skipBlanks(String text, int from, int end) {
        int at = from;
        while (at < end && blank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** One past the last character before {@code end} that is not blank, or {@code start}. */
    static int dropBlanks(String text, int start, int end) {
        int at = end;
        while (at > start && blank(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }
}
