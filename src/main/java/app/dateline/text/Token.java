package app.dateline.text;

import org.jspecify.annotations.Nullable;

/**
 * A word, a mark, or a whole stretch of direct speech, as the sentence around it is built.
 *
 * @param text the word, without a genitive ending
 * @param lower {@code text} in lower case
 * @param genitive whether it had the ending {@code 's}
 * @param speech the stretch of speech; null for words and marks
 */
record Token(int start, int end, String text, String lower, boolean genitive, @Nullable Quoted speech) {

    boolean word() {
        return speech == null && Character.isLetterOrDigit(text.codePointAt(0));
    }

    boolean capital() {
        return speech == null && Character.isUpperCase(text.codePointAt(0));
    }

    /** A name that stands between quotation marks, such as that of a newspaper. */
    boolean quotedName() {
        return word() && end - start > text.length();
    }

    boolean is(String mark) {
        return speech == null && text.equals(mark);
    }
}
