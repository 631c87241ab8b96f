package app.dateline.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds who does what a German verb says: before it, or after it where something else opens the clause, and in clauses whose verb comes
 * last.
 */
final class GermanClause {
    private static final int REACH = 40;
    private static final List<String> OPENERS = List.of(",", ";", ":", "–", "—", ".", "!", "?");

    private final Lexicon words;
    private final List<Token> tokens;
    private final GermanNouns nouns;

    GermanClause(Lexicon words, List<Token> tokens, GermanNouns nouns) {
        this.words = words;
        this.tokens = tokens;
        this.nouns = nouns;
    }

    /** The subject of the verb at a token; null when its clause names nobody. */
    @Nullable
    Phrase subject(int verb) {
        int finite = finite(verb);
        if (finite > 0 && words.is(Small.JOIN, tokens.get(finite - 1).lower())) {
            // "… und sagte": the subject is the one of the clause before.
            return null;
        }
        if (finite == 0 || opensAfterSpeech(finite)) {
            return after(finite);
        }
        int opener = subordinate(finite);
        if (opener >= 0 && last(Math.max(verb, finite))) {
            Phrase inside = firstIn(opener + 1, Math.min(verb, finite));
            return inside == null ? antecedent(opener) : inside;
        }
        Phrase before = before(finite);
        return before == null ? after(finite) : before;
    }

    /** Whom a verb of quoting quotes: "der Sender zitierte den Minister"; null where only the one who quotes is named. */
    @Nullable
    Phrase quoted(int verb) {
        Phrase subject = subject(verb);
        if (subject == null || finite(verb) != verb) {
            return subject;
        }
        Phrase object = subject.from() > verb ? nouns.at(subject.to() + 1) : nouns.at(verb + 1);
        return object == null ? subject : object;
    }

    /** Where "heißt es" says that something is written: the last name in "in einer Mitteilung des Werks"; null when not told. */
    @Nullable
    Phrase source(int verb) {
        Phrase found = null;
        for (int i = verb + 1; found == null && i < tokens.size() && !ends(i) && !tokens.get(i).is(","); i++) {
            found = words.is(Small.PREPOSITION, tokens.get(i).lower()) ? nouns.at(i + 1) : null;
        }
        if (found == null && words.is(Small.PREPOSITION, tokens.getFirst().lower())) {
            found = nouns.at(1);
        }
        return found == null || found.kind() == Phrase.Kind.NAME ? found : nouns.owner(found);
    }

    /** For "hatte … gesagt" the token of the helper; the verb itself when it stands alone. */
    private int finite(int verb) {
        if (!words.is(Small.PARTICIPLE, tokens.get(verb).lower())) {
            return verb;
        }
        for (int i = verb - 1; i >= 0 && verb - i < REACH && !ends(i); i--) {
            if (words.is(Small.AUXILIARY, tokens.get(i).lower()) && !words.is(Small.NEGATION, tokens.get(i).lower())) {
                return i;
            }
        }
        return verb;
    }

    /** "… als „…“ bezeichnete": the speech right before the verb is a part of its clause, which ends here. */
    private boolean hangsOn(int verb) {
        return verb > 0 && tokens.get(verb - 1).speech() != null && last(verb);
    }

    /** Nothing but marks stands between direct speech and the verb. */
    private boolean opensAfterSpeech(int verb) {
        if (hangsOn(verb)) {
            return false;
        }
        int at = verb - 1;
        while (at >= 0 && tokens.get(at).speech() == null && !tokens.get(at).word() && verb - at < 4
                && !tokens.get(at).is(":")) {
            at--;
        }
        return at >= 0 && tokens.get(at).speech() != null;
    }

    /** The word that opens a clause whose verb comes last, such as "wie", "dass", or a relative; -1 when there is none. */
    private int subordinate(int verb) {
        for (int i = verb - 1; i >= 0 && verb - i < REACH && !ends(i); i--) {
            boolean opens = i == 0 || !tokens.get(i - 1).word();
            String lower = tokens.get(i).lower();
            if (opens && words.is(Small.SUBORDINATE, lower)
                    || i > 0 && tokens.get(i - 1).is(",")
                            && (words.is(Small.RELATIVE, lower) || words.is(Small.OBLIQUE, lower))) {
                return i;
            }
            if (tokens.get(i).is(",") && !insertion(i, verb)) {
                return -1;
            }
        }
        return -1;
    }

    /** A comma that closes or opens "…, NAME, …" inside a clause, rather than the clause itself. */
    private boolean insertion(int comma, int verb) {
        return comma + 1 < verb && tokens.get(comma + 1).capital();
    }

    private boolean ends(int at) {
        boolean speech = tokens.get(at).speech() != null && !(at + 1 < tokens.size() && hangsOn(at + 1));
        return speech || tokens.get(at).is(":") || tokens.get(at).is(";");
    }

    /** True when the clause is over after the verb, a helper set aside. */
    private boolean last(int verb) {
        int next = verb + 1;
        while (next < tokens.size() && words.is(Small.AUXILIARY, tokens.get(next).lower())) {
            next++;
        }
        return next >= tokens.size() || !tokens.get(next).word();
    }

    private @Nullable Phrase firstIn(int from, int to) {
        for (int i = from; i < to; i++) {
            if (words.is(Small.PREPOSITION, tokens.get(i).lower())) {
                i = pastObject(i);
                continue;
            }
            Phrase phrase = nouns.subject(i);
            if (phrase != null && phrase.to() <= to) {
                return phrase;
            }
            Phrase object = phrase == null ? nouns.at(i) : null;
            i = object == null ? i : object.to();
        }
        return null;
    }

    /** The last token of the noun phrase that a preposition governs; the preposition itself when none follows. */
    private int pastObject(int preposition) {
        Phrase object = nouns.at(preposition + 1);
        return object == null ? preposition : object.to();
    }

    /** Whom the word that opens a clause takes up; the word itself, which tells nobody, where that is not clear; null for "wie", "dass". */
    private @Nullable Phrase antecedent(int opener) {
        Token relative = tokens.get(opener);
        boolean oblique = words.is(Small.OBLIQUE, relative.lower());
        if (!oblique && !words.is(Small.RELATIVE, relative.lower())) {
            return null;
        }
        Phrase found = oblique || opener < 2 ? null : nouns.endingAt(opener - 2);
        return found != null ? found
                : new Phrase(Phrase.Kind.PRONOUN, relative.text(), null, opener, opener, relative.start());
    }

    /** What stands before the verb, across adverbs and insertions; null where it is no subject. */
    private @Nullable Phrase before(int verb) {
        int last = verb - 1;
        while (last > 0 && tokens.get(last).word() && words.is(Small.SKIP, tokens.get(last).lower())) {
            last--;
        }
        if (tokens.get(last).is(",") || tokens.get(last).is("–")) {
            return beforeInsertion(last);
        }
        return endingAt(last);
    }

    private @Nullable Phrase beforeInsertion(int close) {
        Phrase found = endingAt(close);
        for (int i = close - 1; !named(found) && i > 0 && close - i < REACH && !ends(i); i--) {
            Phrase before = tokens.get(i).is(",") || tokens.get(i).is("–") ? endingAt(i - 1) : null;
            found = found == null || named(before) ? before : found;
        }
        return found;
    }

    private static boolean named(@Nullable Phrase phrase) {
        return phrase != null && phrase.kind() == Phrase.Kind.NAME;
    }

    /** The phrase that opens its clause and ends with token {@code last}; null when a preposition or an object opens it. */
    private @Nullable Phrase endingAt(int last) {
        for (int i = last; i >= 0 && last - i < REACH && !(i < last && ends(i)); i--) {
            boolean opens = i == 0 || OPENERS.contains(tokens.get(i - 1).text()) || tokens.get(i - 1).speech() != null
                    || words.is(Small.CONJUNCTION, tokens.get(i - 1).lower());
            int first = i;
            while (opens && first < last && words.is(Small.SKIP, tokens.get(first).lower())) {
                first++;
            }
            Phrase phrase = opens ? nouns.subject(first) : null;
            if (phrase != null && (phrase.to() == last || phrase.to() == last - 1 && !tokens.get(last).word())) {
                return phrase;
            }
            if (opens && words.is(Small.PREPOSITION, tokens.get(first).lower()) && tokens.get(last).word()) {
                return null;
            }
        }
        return null;
    }

    /** The first phrase after the verb that can be its subject, up to the end of the clause. */
    @Nullable
    Phrase after(int verb) {
        for (int i = verb + 1; i < tokens.size() && i - verb < REACH; i++) {
            Token token = tokens.get(i);
            if (ends(i) || token.is(",") || token.is(".")) {
                return null;
            }
            if (words.is(Small.PREPOSITION, token.lower())) {
                i = pastObject(i);
                continue;
            }
            Phrase phrase = token.word() ? nouns.subject(i) : null;
            if (phrase != null) {
                return phrase;
            }
            Phrase object = token.word() ? nouns.at(i) : null;
            i = object == null ? i : object.to();
        }
        return null;
    }
}
