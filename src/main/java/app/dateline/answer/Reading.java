package app.dateline.answer;

import java.util.List;

/**
 * Which of a question's terms stand in a text. Bit i of a number is term i of {@link Asked#terms}.
 *
 * @param terms the terms that it has
 * @param sentences its sentences, cut roughly
 * @param words how many words it has
 */
record Reading(long terms, List<Sentence> sentences, int words) {

    /**
     * @param terms the terms that it has
     * @param fit how well its best word that is not the question's own would answer, as {@link AnswerWords#fit}
     * @param asks true when it is a question itself
     */
    record Sentence(long terms, double fit, boolean asks) {}

    /** How well its best word would answer, from 0 to 1. */
    double fit() {
        return sentences.stream().mapToDouble(Sentence::fit).max().orElse(0);
    }
}
