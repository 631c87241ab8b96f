package app.dateline.answer;

/**
 * A question with what its words ask of the articles.
 *
 * @param text what is left to look for, without the words of the filter
 * @param date the words of the days that are only preferred; they stay in the text, as an article may name them. "" for none
 * @param everything true when nothing is left: whatever these articles say is asked for, as in "What happened yesterday?"
 */
record Understood(String text, Filter filter, String date, boolean everything) {
    /** A question of which nothing was read yet. */
    static Understood of(String question) {
        return new Understood(question, Filter.NONE, "", false);
    }

    /** The same with another filter, and without the words from {@code start} to {@code end} that it was read from. */
    Understood taking(int start, int end, Filter read) {
        return new Understood(without(start, end), read, date, false);
    }

    String without(int start, int end) {
        return (text.substring(0, start).stripTrailing() + " " + text.substring(end).stripLeading()).strip();
    }

    /** The same, preferring the days that its words from {@code start} to {@code end} name. */
    Understood preferring(Days days, int start, int end) {
        return new Understood(text, filter.preferring(days), text.substring(start, end), everything);
    }

    /** The text without the words of the preferred days. */
    String withoutDate() {
        int at = date.isEmpty() ? -1 : text.indexOf(date);
        return at < 0 ? text : without(at, at + date.length());
    }

    /** The same, but only with articles of the preferred days; as it is where none are. */
    Understood heldToDate() {
        return filter.preferred() == null ? this
                : new Understood(withoutDate(), filter.only(filter.preferred()).preferring(null), "", everything);
    }

    /** The same, with what another filter says where its own is silent. */
    Understood or(Filter other) {
        return new Understood(text, filter.or(other), date, everything);
    }

    Understood forEverything() {
        return new Understood(text, filter, date, true);
    }
}
