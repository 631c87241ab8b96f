package app.dateline.subscription.query;

/**
 * One sign of a query.
 *
 * @param text of a word, phrase or value, without its marks
 * @param column where it begins, from 1
 */
record Sign(Kind kind, String text, int column) {

    enum Kind {
        WORD, PHRASE, SPEAKER, SOURCE, LANG, AND, OR, NOT, OPEN, CLOSE, END
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
