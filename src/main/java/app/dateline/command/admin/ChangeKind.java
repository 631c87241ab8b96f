package app.dateline.command.admin;

import app.dateline.people.Author;
import app.dateline.people.Change;
import app.dateline.people.Noted;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Kinds of change that belong together: how they are taken back. A new one is a new bean; how a change is told stands in the message
 * {@code audit.told.KIND}.
 */
interface ChangeKind {

    /** As in {@link Change#kind()}. */
    Set<String> names();

    /** The command whose right it takes to take such a change back. */
    String needs();

    /** Whether a change that stands can be taken back now. @param by who would do it */
    Reversal reversal(Noted noted, Author by);

    /** What else is to be said of a change, a line each; nothing by default. */
    default List<String> details(Change change, Locale language) {
        return List.of();
    }

    /** What was before or after, as people read it; as it is noted by default. */
    default String shown(String value, Locale language) {
        return value;
    }

    /** True when what was before and after is one of our own words, or several, each to be said as {@code audit.value.WORD}. */
    default boolean hasWords() {
        return false;
    }

    /** How a change is taken back, or why it is not. */
    sealed interface Reversal {

        /** @param work does it; empty when it turns out that it cannot be done */
        record Possible(Supplier<Optional<Change>> work) implements Reversal {}

        /** @param why key of the reason */
        record Not(String why) implements Reversal {}
    }
}
