package app.dateline.command;

import java.util.Locale;

/**
 * A text as it was typed: a slash command, or plain words.
 *
 * @param command lower case, without slash and without {@code @name}; "" for plain words
 * @param argument what stands behind it, or all of the plain words; no blanks around it
 */
public record Typed(String command, String argument) {

    public static Typed of(String text) {
        String typed = text.strip();
        if (!typed.matches("(?s)/[\\p{L}\\p{N}_]+.*")) {
            return new Typed("", typed);
        }
        int end = 1;
        while (end < typed.length() && !Character.isWhitespace(typed.charAt(end))) {
            end++;
        }
        String name = typed.substring(1, end);
        int at = name.indexOf('@');
        return new Typed((at < 0 ? name : name.substring(0, at)).toLowerCase(Locale.ROOT),
                typed.substring(end).strip());
    }
}
