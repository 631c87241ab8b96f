package app.dateline.answer;

import app.dateline.text.Span;

/** What tells what somebody's words are about: the words themselves, what leads to them, and the rest of their paragraph. */
final class Lead {
    /** About a sentence each, in UTF-16 units. */
    private static final int BEFORE = 200;
    private static final int BEHIND = 100;

    private Lead() {}

    /** @param words in {@code text}, or beginning there */
    static String around(String text, Span words) {
        int end = Math.min(text.length(), words.end());
        int line = text.indexOf('\n', end);
        return text.substring(Math.max(0, words.start() - BEFORE),
                Math.min(line < 0 ? text.length() : line, end + BEHIND));
    }
}
