package app.dateline.answer;

/**
 * A word of a question that says what it is about.
 *
 * @param stem what is compared
 * @param name true for a capitalised word inside the question
 * @param number true when it holds a digit
 * @param weight how much it tells before anything is known of the store: long words, names and numbers tell more
 */
record Term(String stem, boolean name, boolean number, double weight) {
    private static final int LONG = 9;

    /** Weights run from 0.7 to 1.5 with the length, half as much again for names and numbers: a rule of thumb for rarity. */
    static Term of(String stem, Token token) {
        boolean telling = token.name() || token.number();
        double byLength = 0.6 + 0.1 * Math.min(LONG, token.lower().length());
        return new Term(stem, token.name(), token.number(), telling ? byLength * 1.5 : byLength);
    }
}
