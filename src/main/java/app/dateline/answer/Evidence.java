package app.dateline.answer;

/**
 * What speaks for a passage; each from 0 to 1 unless said otherwise. The numbers of {@link PassageRanker} weigh them.
 *
 * @param words its BM25 score as a share of the best one found
 * @param likeness its cosine between the lowest and the highest found; 0 without vectors
 * @param coverage share of the question's terms in it, weighted by rarity
 * @param sentence the same for its best sentence
 * @param pairs share of the question's neighbouring terms that are neighbours in it
 * @param telling share of the question's names and numbers in it
 * @param around share of the question's terms, those in the passage aside, in its headings or its outlet's name
 * @param kind 1 when it has words of the kind that the question expects
 * @param kindNear coverage of its best sentence that has such words
 * @param day 1 when the question names the day it was published
 * @param source 1 when the question names its outlet
 * @param speaker 1 when it holds a quote by the speaker whose words are wanted
 * @param recent 1 for today's, falling to 0 with its age
 * @param length 1 for a passage of {@value #FULL} words or more
 */
record Evidence(double words, double likeness, double coverage, double sentence, double pairs, double telling,
        double around, double kind, double kindNear, double day, double source, double speaker, double recent,
        double length) {
    static final int FULL = 120;

    double[] values() {
        return new double[]{words, likeness, coverage, sentence, pairs, telling, around, kind, kindNear, day, source,
                speaker, recent, length};
    }
}
