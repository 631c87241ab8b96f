package app.dateline.subscription.query;

import java.util.List;

/**
 * What an article must have to be told of. Words stand as they were typed: how they compare with those of an article
 * (case, inflection, parts of a compound) is for whoever matches them, by the same rules for both.
 */
public sealed interface Query {

    /** The article has this word. A word with signs in it, such as {@code two-plus-two}, is its parts in this order. */
    record Word(String text) implements Query {}

    /** The article has these words next to each other, in this order. */
    record Phrase(String text) implements Query {}

    /** The article quotes somebody whose name has all the words of this one. */
    record Speaker(String name) implements Query {}

    /** The article is from this outlet, in any case. */
    record Source(String name) implements Query {}

    /** The article is in this language. @param code of ISO 639, lower case: {@code en} */
    record Lang(String code) implements Query {}

    /** All of these; two at least. */
    record And(List<Query> parts) implements Query {
        public And {
            parts = several(parts);
        }
    }

    /** One of these at least; two at least. */
    record Or(List<Query> parts) implements Query {
        public Or {
            parts = several(parts);
        }
    }

    /** Not this. Never stands alone: what is asked for is always something that an article has. */
    record Not(Query query) implements Query {}

    private static List<Query> several(List<Query> parts) {
        if (parts.size() < 2) {
            throw new IllegalArgumentException("AND and OR join two parts or more, not " + parts.size());
        }
        return List.copyOf(parts);
    }

    /** The form that is stored and shown: one blank between signs, every operator written out. Read again, it is the same query. */
    default String written() {
        return new Writer(new StringBuilder()).write(this);
    }

    /**
     * True when an article must have a word that says something, a speaker or a source to match: without that a query would tell of
     * nearly everything, such as {@code NOT fish}, {@code the} or {@code lang:en}. At the same time this is what an index of queries
     * needs: something to find each by.
     */
    default boolean isAnchored() {
        return switch (this) {
            case Word word -> Anchors.says(word.text());
            case Phrase phrase -> Anchors.says(phrase.text());
            case Speaker speaker -> true;
            case Source source -> true;
            case Lang lang -> false;
            case And and -> and.parts().stream().anyMatch(Query::isAnchored);
            case Or or -> or.parts().stream().allMatch(Query::isAnchored);
            case Not not -> false;
        };
    }
}
