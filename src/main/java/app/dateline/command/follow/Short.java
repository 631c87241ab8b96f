package app.dateline.command.follow;

/** A text that fits a button or a line. */
final class Short {
    private Short() {}

    /** The text itself, or its beginning with an ellipsis, never cut in the middle of a symbol; {@code most} units at most. */
    static String of(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }
}
