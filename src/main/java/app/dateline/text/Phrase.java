package app.dateline.text;

import org.jspecify.annotations.Nullable;

/**
 * Who a clause is about, as it is written there.
 *
 * @param kind what sort of words name it
 * @param text the words, such as "Sergei Lavrov", "he", "the newspaper"
 * @param role what it is called besides: "Russian Foreign Minister"; null when nothing
 * @param from index of its first token in its frame
 * @param to index of its last token
 * @param start offset in the text
 */
record Phrase(Kind kind, String text, @Nullable String role, int from, int to, int start) {
    enum Kind {
        /** A person's name, or what looks like one. */
        NAME,
        /** "He", "she", "they". */
        PRONOUN,
        /** "The newspaper", "the foreign minister", "a spokesman for the town". */
        DESCRIPTION
    }
}
