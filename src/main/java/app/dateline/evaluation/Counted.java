package app.dateline.evaluation;

/** How many yes and no were right. */
record Counted(long right, long wrong, long missed) {

    static Counted none() {
        return new Counted(0, 0, 0);
    }

    Counted and(boolean said, boolean is) {
        return new Counted(right + (said && is ? 1 : 0), wrong + (said && !is ? 1 : 0), missed + (!said && is ? 1 : 0));
    }

    double precision() {
        return right + wrong == 0 ? 0 : (double) right / (right + wrong);
    }

    double recall() {
        return right + missed == 0 ? 0 : (double) right / (right + missed);
    }

    /** Harmonic mean of precision and recall. */
    double f1() {
        return 2.0 * right / Math.max(1, 2 * right + wrong + missed);
    }
}
