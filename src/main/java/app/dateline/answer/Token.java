package app.dateline.answer;

/**
 * A word of a text, or two neighbouring characters of a text that does not part its words.
 *
 * @param start where it begins in its text, as UTF-16 offset
 * @param lower the word in lower case, without a possessive ending; a number without its thousands commas
 * @param capital true when it begins with an upper-case letter
 * @param first true when it opens a sentence, so its capital says nothing
 */
public record Token(int start, int end, String lower, boolean capital, boolean first) {

    /** True when it holds a digit. */
    public boolean number() {
        return lower.chars().anyMatch(Character::isDigit);
    }

    /** True when it is likely a part of a name. */
    public boolean name() {
        return capital && !first;
    }
}
