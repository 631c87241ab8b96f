package app.dateline.answer;

import app.dateline.search.Hit;

/**
 * A passage that was found, read against the question.
 *
 * @param around the question's terms in its section heading, its headline, the outlet's name or its day of publication, as {@link Reading#terms}
 * @param name the terms of the wanted speaker's name where it holds that speaker's words, quoted or told; they count as
 *        present, whatever the text calls him
 * @param said how much that speaker's quotes in it are about what they are wanted on, from 0 to 1; 0 where it holds none
 */
record Marks(Hit hit, Reading reading, long around, long name, double said) {

    static Marks of(Hit hit, TermReader reader) {
        String section = hit.section() == null ? "" : hit.section();
        return new Marks(hit, reader.read(hit.text()),
                reader.terms(hit.headline() + "\n" + section + "\n" + hit.source() + "\n" + year(hit)), 0, 0);
    }

    /** A question about 2022 is about what was published in it, too. */
    private static String year(Hit hit) {
        return hit.published() == null ? "" : String.valueOf(hit.published().getYear());
    }

    Marks spokenBy(long terms, double about) {
        return new Marks(hit, reading, around, terms, about);
    }

    /** The same, with terms that its day of publication has. */
    Marks dated(long terms) {
        return new Marks(hit, reading, around | terms, name, said);
    }

    /** It tells what the wanted speaker said without quoting it. */
    Marks toldBy(long terms) {
        return new Marks(hit, reading, around, terms, 0);
    }

    /** True when it holds a quote by the wanted speaker. */
    boolean spoken() {
        return said > 0;
    }

    /** True when it holds words of the wanted speaker, quoted or told. */
    boolean heard() {
        return name != 0;
    }

    /** The terms in the passage. */
    long body() {
        return reading.terms() | name;
    }
}
