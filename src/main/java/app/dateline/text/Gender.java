package app.dateline.text;

/** Which pronoun fits a person, as far as the text or the given name tells. */
enum Gender {
    MAN, WOMAN, UNKNOWN;

    boolean fits(Gender other) {
        return this == UNKNOWN || other == UNKNOWN || this == other;
    }
}
