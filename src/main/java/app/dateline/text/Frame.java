package app.dateline.text;

import java.util.List;

/**
 * One outer sentence: its own words, with each stretch of direct speech as a single token.
 *
 * @param paragraph number of its paragraph
 * @param tokens in order
 */
record Frame(int paragraph, List<Token> tokens) {
    Frame {
        tokens = List.copyOf(tokens);
    }

    /** True when there is nothing here but speech and marks. */
    boolean onlySpeech() {
        return tokens.stream().noneMatch(Token::word);
    }

    /** True when no word stands from token {@code from} up to token {@code to}, which is left out. */
    boolean onlyMarks(int from, int to) {
        return tokens.subList(from, Math.max(from, to)).stream().noneMatch(Token::word);
    }
}
