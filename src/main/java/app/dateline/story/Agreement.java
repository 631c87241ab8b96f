package app.dateline.story;

/**
 * Whether two articles are about the same by what they say of themselves: does each tell what the other's headline tells, and are
 * their beginnings near in meaning? Two short texts of one field share its names ("Russia", "Japan", "Lavrov on Friday") and little
 * else, and a few shared names are much of a short text. So the shorter of both is judged by its words alone only as far as it has
 * some; for the rest this counts. Where one has no headline there is nothing to compare, and words decide.
 *
 * <p>Found on the sets that {@code evaluate} reads, on their first paragraphs, and on short reports written for it: of each number
 * a wide range does as well.
 */
final class Agreement {
    /** A text of so many different words is judged half by its words. */
    private static final double SHORT = 80;
    /** The share of the headlines from which on it speaks for both. */
    private static final double TOLD = 0.38;
    /** The cosine from which on the meaning does, and how much more a step of it says than one of the share. */
    private static final double NEAR = 0.86;
    private static final double NEARNESS = 1.75;
    /** Taken for it where the model does not know the language: there the headlines have to tell more. */
    private static final double UNKNOWN = 0.82;
    /** More says no more. */
    private static final double LEAST = -0.2;
    private static final double MOST = 0.05;
    private static final double COUNT = 6;

    private Agreement() {}

    /** What is added to how like both are: below zero where they are about different things. */
    static double of(Vector one, Vector other) {
        if (!one.gist().isKnown() || !other.gist().isKnown()) {
            return 0;
        }
        double told = (one.gist().toldBy(other.words()) + other.gist().toldBy(one.words())) / 2;
        double speaks = told - TOLD + NEARNESS * (one.near(other, UNKNOWN) - NEAR);
        int length = Math.min(one.words().length, other.words().length);
        return COUNT * SHORT / (SHORT + length) * Math.clamp(speaks, LEAST, MOST);
    }
}
