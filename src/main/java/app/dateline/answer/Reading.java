package app.dateline.answer;

import java.util.List;

/**
 * Which of a question's terms stand in a text. Bit i of a number is term i of {@link Asked#terms}.
 *
 * @param terms the terms that it has
 * @param pairs neighbouring terms of the question that are neighbours here too: bit i for terms i and i + 1
 * @param sentences its sentences, cut roughly
 * @param words how many words it has
 */
record Reading(long terms, long pairs, List<Sentence> sentences, int words) {

    /**
     * @param terms the terms that it has
     * @param answers true when it has a word of the expected kind that is not the question's own
     */
    record Sentence(long terms, boolean answers) {}

    /** True when any sentence has a word of the expected kind. */
    boolean answers() {
        return sentences.stream().anyMatch(Sentence::answers);
    }
}
