package app.dateline.telegram;

/** Finds where a text that is too long can be cut: at a line end, a sentence end, a blank, or between two symbols. */
final class Cut {
    private Cut() {}

    /** The cut nearest to {@code most} units, never in the middle of a symbol; at least 1. */
    static int in(String text, int most) {
        if (most >= text.length()) {
            return text.length();
        }
        int cut = afterLast(text, most, most / 2, Cut::isLineEnd);
        if (cut < 0) {
            cut = afterLast(text, most, most / 2, Cut::isSentenceEnd);
        }
        if (cut < 0) {
            cut = afterLast(text, most, 1, Cut::isBlank);
        }
        return cut < 0 ? betweenSymbols(text, most) : cut;
    }

    private static int afterLast(String text, int most, int least, End end) {
        for (int at = most; at >= Math.max(least, 1); at--) {
            if (end.isEnd(text, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isLineEnd(String text, int at) {
        return text.charAt(at - 1) == '\n';
    }

    private static boolean isSentenceEnd(String text, int at) {
        int before = at - 2;
        while (before > 0 && "\"”’»)".indexOf(text.charAt(before)) >= 0) {
            before--;
        }
        return isBlank(text, at) && before >= 0 && ".!?…".indexOf(text.charAt(before)) >= 0
                || "。!?".indexOf(text.charAt(at - 1)) >= 0;
    }

    private static boolean isBlank(String text, int at) {
        return Character.isWhitespace(text.charAt(at - 1));
    }

    private static int betweenSymbols(String text, int most) {
        boolean isMiddle = most > 1 && Character.isHighSurrogate(text.charAt(most - 1))
                && Character.isLowSurrogate(text.charAt(most));
        return isMiddle ? most - 1 : most;
    }

    @FunctionalInterface
    private interface End {
        /** True when a good place to cut is right before {@code at}. */
        boolean isEnd(String text, int at);
    }
}
