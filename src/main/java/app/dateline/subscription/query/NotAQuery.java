package app.dateline.subscription.query;

/** Ends the reading at the first thing that is wrong. */
final class NotAQuery extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_FOUND = 40;

    private final Reading.Refused refused;

    NotAQuery(String key, int column, String found) {
        super(key + " at " + column, null, false, false);
        this.refused = new Reading.Refused(key, column, beginning(found));
    }

    /** Never cut in the middle of a symbol. */
    private static String beginning(String found) {
        int symbols = Math.min(LONGEST_FOUND, found.codePointCount(0, found.length()));
        return found.substring(0, found.offsetByCodePoints(0, symbols));
    }

    Reading.Refused refused() {
        return refused;
    }
}
