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
     * @param answers true when it has a word of the expected kind that is not the question's own
     * @param asks true when it is a question itself
     */
    record Sentence(long terms, boolean answers, boolean asks) {}

    /** True when any sentence has a word of the expected kind. */
    boolean answers() {
        return sentences.stream().anyMatch(Sentence::answers);
    }
}
