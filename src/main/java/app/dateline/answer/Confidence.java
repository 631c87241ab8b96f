package app.dateline.answer;

import java.util.List;

/**
 * How sure it is that the first passage answers: a logistic curve over what speaks for it and its nearest rivals.
 *
 * <p>Learnt on development questions of rtqa, multihop, squad2 and xquad-en asked of their own store, and of some of them asked
 * of another set's store; by words alone xquad-ru and jaquad too, asked of their store with and without the right article. Each
 * set, and each of the two answers, counts the same.
 */
final class Confidence {
    /**
     * A question counts as answered from here on: the lowest threshold whose balanced accuracy, the mean over the three sets with
     * unanswerable questions, is within 0.005 of the best one (0.783 against 0.787 at 0.6; five-fold cross-validation).
     */
    private static final double ENOUGH = 0.4;
    /** A topic is a standing question that an editor has put: any sensible match is worth showing. */
    private static final double ENOUGH_FOR_TOPIC = 0.1;
    /** What a passage must reach by itself to be shown behind a better one. By hand: what the starter store's answers need. */
    static final double RELATED = 0.2;
    /** What is left of it where somebody's words are wanted and none are found. By hand: even a sure passage is then no answer. */
    static final double UNHEARD = 0.4;
    /** Questions up to 5 terms are short: a longer one is less often covered as a whole. */
    private static final double SHORT = Math.log(6);
    /** So many of the best passages are looked at: the first one is not always the likest. */
    static final int LOOKED_AT = 10;

    /** What is added for a word or two that both stand there, as no sentence is like them. By hand: no set has such questions. */
    private static final double CERTAIN = 1;
    private static final int LOOK_UP = 2;

    /** What doubts the answering sentence takes; tried in round numbers on squad2, rtqa and multihop. */
    private static final double CONTRARY = 2.5;
    private static final double UNNAMED = 1;
    private static final double UNSEEN = 1;
    /** What the doubts are on the questions of these sets that have an answer. */
    private static final double USUAL = 0.25;
    /** A question with more terms says several things, which hardly stand in one sentence: they may stand anywhere. */
    private static final int SAYS_ONE_THING = 8;

    private static final double[] WITH_VECTORS = {-14.5, 13.7, 2.9, 2.7, 1.1};
    private static final double[] BY_WORDS = {-6.6, 0, 6.7, 1.4, 1.6};

    private Confidence() {}

    /** The confidence from which a question counts as answered. */
    static double enough(Question question) {
        return question.topic() != null ? ENOUGH_FOR_TOPIC : ENOUGH;
    }

    /**
     * From 0 to 1; 0 for no passage.
     *
     * @param first the first passage shown
     * @param best the first {@link #LOOKED_AT} passages that the store confirms
     */
    static double of(Asked asked, Ranked first, List<Ranked> best) {
        return of(asked, first, best, 0);
    }

    /** @param doubt what the answering sentence takes from it, as {@link #doubt} */
    static double of(Asked asked, Ranked first, List<Ranked> best, double doubt) {
        double[] values = values(asked, first, best);
        double[] weights = byWords(first) ? BY_WORDS : WITH_VECTORS;
        double sum = weights[0] + (looksUp(asked, values[1]) ? CERTAIN : 0) - (byWords(first) ? 0 : doubt);
        for (int i = 0; i < values.length; i++) {
            sum += weights[i + 1] * values[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /**
     * What speaks against the sentence that would answer, though all around it is about the question: it says the contrary, or
     * names and numbers of the question are missing in it, or what is asked of them stands nowhere near.
     *
     * @param sentence the highlighted one
     */
    static double doubt(Asked asked, String sentence, Ranked first, List<Ranked> best, TermReader reader) {
        long anywhere = best.stream().mapToLong(found -> found.marks().body() | found.marks().around()).reduce(0,
                (one, other) -> one | other);
        boolean one = asked.terms().size() <= SAYS_ONE_THING;
        long inSentence = one ? reader.terms(sentence) : anywhere;
        boolean contrary = one && Contrary.in(asked.language()).asks(asked.text(), sentence, first.hit().text());
        return (contrary ? CONTRARY : 0) + UNNAMED * missing(asked, true, inSentence)
                + UNSEEN * missing(asked, false, anywhere) - USUAL;
    }

    /** The share of the names and numbers, or of the other terms, that {@code present} does not have. */
    private static double missing(Asked asked, boolean telling, long present) {
        int all = 0;
        int missing = 0;
        for (int i = 0; i < asked.terms().size(); i++) {
            Term term = asked.terms().get(i);
            if (telling == (term.name() || term.number())) {
                all++;
                missing += (present >> i & 1) == 1 ? 0 : 1;
            }
        }
        return all == 0 ? 0 : missing / (double) all;
    }

    /** The same for a passage by itself, whatever else was found. */
    static double alone(Asked asked, Ranked passage) {
        return of(asked, passage, List.of(passage));
    }

    /** Without vectors, and for a quote by the wanted speaker: "what did she say about it" is like none of her words. */
    private static boolean byWords(Ranked first) {
        return Double.isNaN(first.hit().likeness()) || first.marks().spoken();
    }

    private static boolean looksUp(Asked asked, double coverage) {
        return asked.expected() == Expected.ANY && asked.terms().size() <= LOOK_UP && coverage == 1;
    }

    /**
     * What the curve is drawn over: the most likeness and the most coverage of the terms, by passage and headings, among the best
     * passages, the first one's score, the length of the question.
     */
    static double[] values(Asked asked, Ranked first, List<Ranked> best) {
        double likeness = best.stream().mapToDouble(found -> found.hit().likeness())
                .filter(value -> !Double.isNaN(value)).max().orElse(0);
        double[] weights = asked.weights();
        double coverage = best.stream()
                .mapToDouble(found -> asked.coverage(found.marks().body() | found.marks().around(), weights)).max()
                .orElse(0);
        return new double[]{likeness, coverage, first.score(), Math.max(0, Math.log1p(asked.terms().size()) - SHORT)};
    }
}
