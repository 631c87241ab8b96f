package app.dateline.text;

/** Beginnings of texts that must not be longer, in UTF-16 units; a symbol of two units is never cut in half, as no database takes that. */
public final class Clip {
    private Clip() {}

    /** The text, or its beginning. @param most at least 1 */
    public static String to(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    /** The text, or its beginning with an ellipsis, which counts. @param most at least 2 */
    public static String shown(String text, int most) {
        return text.length() <= most ? text : to(text, most - 1) + "…";
    }
}
