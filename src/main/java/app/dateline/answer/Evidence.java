package app.dateline.answer;

/**
 * What speaks for a passage; each from 0 to 1 unless said otherwise. The numbers of {@link PassageRanker} weigh them.
 *
 * @param words its BM25 score as a share of the best one found
 * @param likeness its cosine between the lowest and the highest found; 0 without vectors
 * @param coverage share of the question's terms in it, weighted by rarity
 * @param sentence the same for its best sentence
 * @param around share of the question's terms, those in the passage aside, in its headings or its outlet's name
 * @param kind 1 when it has words of the kind that the question expects
 * @param kindNear coverage of its best sentence that has such words
 * @param day 1 when the question names the day it was published
 * @param source 1 when the question names its outlet
 * @param speaker 1 when it holds a quote by the speaker whose words are wanted
 * @param recent 1 for today's, falling to 0 with its age; a tenth of it where the question does not ask for the latest
 * @param asks 1 when its best sentence is a question itself
 * @param length 1 for a passage of {@value #FULL} words or more
 */
record Evidence(double words, double likeness, double coverage, double sentence, double around, double kind,
        double kindNear, double day, double source, double speaker, double recent,
        double asks, double length) {
    static final int FULL = 120;

    double[] values() {
        return new double[]{words, likeness, coverage, sentence, around, kind, kindNear, day, source,
                speaker, recent, asks, length};
    }
}
