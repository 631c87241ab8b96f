package app.dateline.answer;

/**
 * What speaks for a passage; each from 0 to 1 unless said otherwise. The numbers of {@link PassageRanker} weigh them.
 *
 * @param words its BM25 score as a share of the best one found
 * @param likeness its cosine between the lowest and the highest found; 0 without vectors
 * @param coverage share of the question's terms in it, weighted by rarity
 * @param sentence the same for its best sentence
 * @param around share of the question's terms, those in the passage aside, in its headings, its outlet's name or its year
 * @param fit how well its best word would answer
 * @param day 1 when the question names the day it was published
 * @param source 1 when the question names its outlet
 * @param speaker how much the quotes in it by the speaker whose words are wanted are about what is asked
 * @param newest nearness of its publication where the question asks for the latest; halves every week
 * @param recent nearness of its publication; halves every month
 * @param early 1 at the beginning of its article, halves every {@value #EARLY} characters: news tells what is new first
 * @param asks 1 when its best sentence is a question itself
 */
record Evidence(double words, double likeness, double coverage, double sentence, double around, double fit,
        double day, double source, double speaker, double newest, double recent, double early, double asks) {
    static final int EARLY = 800;

    double[] values() {
        return new double[]{words, likeness, coverage, sentence, around, fit, day, source, speaker, newest, recent,
                early, asks};
    }
}
