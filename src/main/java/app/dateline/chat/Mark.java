package app.dateline.chat;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of somebody's words that looks different, in UTF-16 units.
 *
 * @param url where a {@link Look#LINK} leads; null for any other look
 */
public record Mark(Look look, int start, int end, @Nullable String url) {

    /** How a stretch looks. Stretches may lie in each other. */
    public enum Look {
        BOLD, ITALIC, UNDERLINE, STRIKETHROUGH, SPOILER, CODE, PRE, LINK, QUOTE, FOLDED_QUOTE
    }

    public Mark {
        if (start < 0 || start >= end) {
            throw new IllegalArgumentException("a mark from " + start + " to " + end);
        }
    }

    boolean covers(int from, int to) {
        return start <= from && to <= end;
    }
}
