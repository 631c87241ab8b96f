package app.dateline.chat;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of text in one style. The text is never markup: each channel encodes it in its own way.
 *
 * @param url where it leads; null when it is no link
 */
public record Run(String text, Style style, @Nullable String url) {

    /** How a run looks. */
    public enum Style {
        PLAIN, BOLD, ITALIC, CODE
    }

    public static Run of(String text) {
        return new Run(text, Style.PLAIN, null);
    }

    public static Run bold(String text) {
        return new Run(text, Style.BOLD, null);
    }

    public static Run italic(String text) {
        return new Run(text, Style.ITALIC, null);
    }

    public static Run code(String text) {
        return new Run(text, Style.CODE, null);
    }

    public static Run link(String text, String url) {
        return new Run(text, Style.PLAIN, url);
    }
}
