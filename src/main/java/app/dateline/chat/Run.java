package app.dateline.chat;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of text in one style. The text is never markup: each channel encodes it in its own way.
 *
 * @param url where it leads; null when it is no link
 * @param about the article that it names without any of its words; null where it names none, or stands under words of it
 */
public record Run(String text, Style style, @Nullable String url,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long about) {

    public Run(String text, Style style, @Nullable String url) {
        this(text, style, url, null);
    }

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

    /** The same, in a line that names this article without any of its words. */
    public Run naming(long article) {
        return new Run(text, style, url, article);
    }

    /** True in a line that names this article. */
    public boolean isNaming(long article) {
        return about != null && about == article;
    }
}
