package app.dateline.match;

import java.util.List;

/** What an article has to have. Words are {@link WordForms} already; whatever may be missing is required somewhere else. */
public sealed interface Wanted {

    /** All of these. */
    record All(List<Wanted> parts) implements Wanted {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one of these. */
    record Any(List<Wanted> parts) implements Wanted {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** Anything but this. */
    record Not(Wanted part) implements Wanted {}

    /** These words side by side, in this order; one for a single word. */
    record Phrase(List<String> words) implements Wanted {
        public Phrase {
            words = List.copyOf(words);
            if (words.isEmpty()) {
                throw new IllegalArgumentException("a phrase without words");
            }
        }
    }

    /** Somebody is quoted whose name has all these words. */
    record Speaker(List<String> name) implements Wanted {
        public Speaker {
            name = List.copyOf(name);
            if (name.isEmpty()) {
                throw new IllegalArgumentException("a speaker without a name");
            }
        }
    }

    /** The outlet's name has all these words. */
    record Source(List<String> name) implements Wanted {
        public Source {
            name = List.copyOf(name);
            if (name.isEmpty()) {
                throw new IllegalArgumentException("an outlet without a name");
            }
        }
    }

    /** It is in this language. @param code ISO 639-1 */
    record Language(String code) implements Wanted {}
}
