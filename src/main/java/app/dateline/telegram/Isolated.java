package app.dateline.telegram;

import java.text.Bidi;

/**
 * A name or headline that runs from right to left, kept from scrambling the date and number beside it. Telegram takes away
 * U+2028 to U+202E, but leaves these two marks; they are for the bot's own lines, never for quoted words.
 */
final class Isolated {
    private static final char FIRST_STRONG = '\u2068';
    private static final char END = '\u2069';

    private Isolated() {}

    /** The same text where nothing in it runs from right to left. */
    static String of(String text) {
        boolean runsLeft = Bidi.requiresBidi(text.toCharArray(), 0, text.length());
        return runsLeft ? FIRST_STRONG + text + END : text;
    }
}
