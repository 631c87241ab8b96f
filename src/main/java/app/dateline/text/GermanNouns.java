package app.dateline.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads German noun phrases forwards: article, adjectives, capitals, what hangs on them and the name after a comma. */
final class GermanNouns {
    private static final int MOST_ADJECTIVES = 5;
    private static final int LONGEST_NAME = 4;
    private static final int LONGEST = 14;

    private final Lexicon words;
    private final List<Token> tokens;
    private final PhraseReader phrases;

    GermanNouns(Lexicon words, List<Token> tokens, PhraseReader phrases) {
        this.words = words;
        this.tokens = tokens;
        this.phrases = phrases;
    }

    /** The phrase that begins with token {@code first}, whatever its case; null when no noun or pronoun stands there. */
    @Nullable
    Phrase at(int first) {
        if (first < 0 || first >= tokens.size() || !tokens.get(first).word()) {
            return null;
        }
        int head = head(first);
        if (head < 0) {
            return pronoun(first) ? new Phrase(Phrase.Kind.PRONOUN, tokens.get(first).text(), null, first, first,
                    tokens.get(first).start()) : null;
        }
        int last = runEnd(head);
        int linked = links(last);
        Phrase named = afterComma(first, linked);
        if (named != null) {
            return named;
        }
        return phrase(first, head, last, linked);
    }

    /** Like {@link #at}, where the form of the first word allows it to be what its clause is about. */
    @Nullable
    Phrase subject(int first) {
        return first >= 0 && first < tokens.size() && words.is(Small.OBJECT, tokens.get(first).lower()) ? null
                : at(first);
    }

    /**
     * The phrase that ends with token {@code last}. A thing or a place that a preposition governs gives way to what it hangs on, and a
     * description to the name before its comma.
     */
    @Nullable
    Phrase endingAt(int last) {
        Phrase found = null;
        for (int i = last; i >= 0 && last - i < LONGEST && inPhrase(i); i--) {
            Phrase phrase = starts(i) ? at(i) : null;
            found = phrase != null && (phrase.to() == last || phrase.to() == last + 1 && !inPhrase(last + 1)) ? phrase
                    : found;
        }
        int before = found == null ? 0 : found.from() - 1;
        if (found == null || before < 1) {
            return found;
        }
        boolean governed = words.is(Small.PREPOSITION, tokens.get(before).lower()) && !person(found);
        boolean apposed = tokens.get(before).is(",") && found.kind() == Phrase.Kind.DESCRIPTION;
        Phrase outer = governed || apposed ? endingAt(before - 1) : null;
        boolean clearer = outer != null && (governed || outer.kind() == Phrase.Kind.NAME);
        return clearer ? outer : words.is(Small.OBJECT, tokens.get(found.from()).lower()) ? bare(found) : found;
    }

    private boolean inPhrase(int at) {
        return tokens.get(at).word() || tokens.get(at).is("(") || tokens.get(at).is(")");
    }

    private boolean starts(int at) {
        return capital(at) || pronoun(at) || words.is(Small.DETERMINER, tokens.get(at).lower());
    }

    /** The first person before a token whom no preposition governs and whose article may be that of a subject; null when none comes. */
    @Nullable
    Phrase person(int limit) {
        for (int i = 0; i < limit; i++) {
            String lower = tokens.get(i).lower();
            boolean governed = words.is(Small.PREPOSITION, lower) || words.is(Small.SUBORDINATE, lower);
            Phrase phrase = governed ? at(i + 1) : subject(i);
            if (phrase != null && !governed && phrase.to() < limit && phrase.kind() != Phrase.Kind.PRONOUN
                    && person(phrase) && credible(phrase)) {
                return phrase;
            }
            Phrase passed = phrase == null ? at(i) : phrase;
            i = passed == null ? i : Math.max(i, passed.to());
        }
        return null;
    }

    /** Two capitals beside each other are a name when a role or a given name says so. */
    private boolean credible(Phrase phrase) {
        String given = Person.parts(phrase.text()).getFirst();
        return phrase.kind() == Phrase.Kind.DESCRIPTION || phrase.role() != null || words.manName(given)
                || words.womanName(given);
    }

    /** With a role, two names or a word for people. */
    private boolean person(Phrase phrase) {
        boolean named = phrase.kind() == Phrase.Kind.NAME && phrase.text().indexOf(' ') > 0;
        for (int i = phrase.from(); !named && i <= phrase.to(); i++) {
            named = words.is(Small.HUMAN, tokens.get(i).lower()) || words.role(Frames.bare(tokens.get(i).lower()));
        }
        return named;
    }

    /** Index of the first capital of the phrase; -1 when none comes. */
    private int head(int first) {
        boolean determined = words.is(Small.DETERMINER, tokens.get(first).lower());
        int at = first + (determined ? 1 : 0);
        int adjectives = 0;
        while (at < tokens.size() && adjectives++ < MOST_ADJECTIVES && adjective(at, determined)) {
            at++;
        }
        return at < tokens.size() && capital(at) ? at : -1;
    }

    private boolean adjective(int at, boolean determined) {
        Token token = tokens.get(at);
        if (!token.word() || token.capital() || !phrases.noun(at)) {
            return false;
        }
        return Character.isDigit(token.text().charAt(0)) || token.lower().matches(".*(e|en|er|es|em)")
                || determined && token.lower().length() > 3;
    }

    private boolean pronoun(int at) {
        String lower = tokens.get(at).lower();
        return words.is(Small.MAN, lower) || words.is(Small.WOMAN, lower) || words.is(Small.MANY, lower)
                || words.is(Small.NEUTRAL, lower) || words.is(Small.NARRATOR, lower);
    }

    private boolean capital(int at) {
        Token token = tokens.get(at);
        boolean opens = at == 0 || !tokens.get(at - 1).word();
        if (!token.capital() || words.is(Small.CALENDAR, token.lower()) || pronoun(at)) {
            return false;
        }
        // Within a sentence only nouns have a capital, so that "Weil" is a name there.
        return !opens || phrases.noun(at) && !words.cue(token.lower()) && !words.opensSentence(token.lower())
                && !words.is(Small.SKIP, token.lower()) && !participle(token);
    }

    /** "Ergänzend sagte NAME": the form of a verb that opens a sentence. */
    private static boolean participle(Token token) {
        return token.lower().length() > 6 && token.lower().endsWith("end");
    }

    /** Of "die Mitteilung des Werks" the works, of "ein Brief von NAME" the name; of other phrases themselves. */
    Phrase owner(Phrase phrase) {
        for (int i = phrase.from() + 1; i < phrase.to(); i++) {
            if (words.is(Small.GENITIVE, tokens.get(i).lower())) {
                Phrase owner = at(i);
                return owner == null ? phrase : bare(owner);
            }
            Phrase author = words.is(Small.AUTHOR, tokens.get(i).lower()) ? at(i + 1) : null;
            if (author != null && author.kind() == Phrase.Kind.NAME) {
                return author;
            }
        }
        return bare(phrase);
    }

    /** A description without its article, which was bent by the words before it. */
    Phrase bare(Phrase phrase) {
        boolean bent = phrase.kind() == Phrase.Kind.DESCRIPTION && phrase.from() < phrase.to()
                && words.is(Small.DETERMINER, tokens.get(phrase.from()).lower());
        return !bent ? phrase : new Phrase(phrase.kind(), description(phrase.from() + 1, phrase.to()), null,
                phrase.from(), phrase.to(), phrase.start());
    }

    /** The last token of the capitals that begin at {@code head}, particles of a name included. */
    private int runEnd(int head) {
        int at = head;
        while (at + 1 < tokens.size()) {
            if (capital(at + 1) && !tokens.get(at).quotedName()) {
                at++;
            } else if (particleEnd(head, at) > 0) {
                at = particleEnd(head, at);
            } else if (tokens.get(at + 1).is("-") && at + 2 < tokens.size() && tokens.get(at).quotedName()
                    && tokens.get(at + 2).capital()) {
                at += 2;
            } else {
                break;
            }
        }
        return at;
    }

    /** "Ursula von der Leyen": one past the particles after a given name; -1 where "von" begins something else. */
    private int particleEnd(int head, int at) {
        String given = tokens.get(at).lower();
        boolean alone = words.manName(given) || words.womanName(given);
        int next = at + 1;
        while (next < tokens.size() && words.particle(tokens.get(next).lower()) && next - at < 4) {
            next++;
        }
        return alone && next > at + 1 && next < tokens.size() && capital(next) && at - head < LONGEST_NAME ? next : -1;
    }

    /** Past "der Partei", "des Landes", "für Arbeit", "(CDU)": what hangs on a noun that is no name. */
    private int links(int last) {
        int at = party(last);
        for (int i = 0; i < 3 && !tokens.get(at).quotedName() && at + 2 < tokens.size()
                && words.is(Small.LINK, tokens.get(at + 1).lower()); i++) {
            int head = head(at + 1);
            head = head < 0 ? head(at + 2) : head;
            if (head < 0) {
                break;
            }
            at = party(runEnd(head));
        }
        return at;
    }

    private int party(int last) {
        boolean brackets = last + 3 < tokens.size() && tokens.get(last + 1).is("(") && tokens.get(last + 3).is(")");
        return brackets ? last + 3 : last;
    }

    /** "Der Sprecher des Werks, NAME,": the name after the comma, with the role before it. */
    private @Nullable Phrase afterComma(int first, int last) {
        int from = last + 2;
        if (from >= tokens.size() || !tokens.get(last + 1).is(",") || !capital(from) || !hasRole(first, last)) {
            return null;
        }
        int to = runEnd(from);
        int length = to - from + 1;
        boolean name = length > 1 && length <= LONGEST_NAME && !words.role(Frames.bare(tokens.get(from).lower()));
        return !name ? null : new Phrase(Phrase.Kind.NAME, phrases.slice(from, to), role(first, last), first,
                closed(to), tokens.get(from).start());
    }

    /** The comma that closes an insertion belongs to it. */
    private int closed(int to) {
        int end = party(to);
        return end + 2 < tokens.size() && tokens.get(end + 1).is(",") ? end + 1 : end;
    }

    private boolean hasRole(int first, int last) {
        for (int i = first; i <= last; i++) {
            if (words.role(Frames.bare(tokens.get(i).lower()))) {
                return true;
            }
        }
        return false;
    }

    private String role(int first, int last) {
        boolean determined = words.is(Small.DETERMINER, tokens.get(first).lower()) && first < last;
        return phrases.slice(determined ? first + 1 : first, last);
    }

    private Phrase phrase(int first, int head, int last, int linked) {
        int name = head;
        for (int i = head; i <= last; i++) {
            if (words.role(Frames.bare(tokens.get(i).lower()))) {
                name = i + 1;
            }
        }
        boolean determined = words.is(Small.DETERMINER, tokens.get(first).lower());
        boolean person = name <= last && !tokens.get(last).quotedName() && last - name < LONGEST_NAME
                && (name > head || !determined && personal(head, last));
        if (!person) {
            return new Phrase(Phrase.Kind.DESCRIPTION, description(first, linked), null, first, linked,
                    tokens.get(first).start());
        }
        return new Phrase(Phrase.Kind.NAME, phrases.slice(name, last), name > head ? role(first, name - 1) : null,
                first, party(last), tokens.get(name).start());
    }

    private String description(int first, int last) {
        boolean whole = tokens.get(last).quotedName() && (last == first || last == first + 1);
        return whole ? tokens.get(last).text() : phrases.slice(first, last);
    }

    /** A given name before another capital, or one capital alone. */
    private boolean personal(int head, int last) {
        return head == last
                ? !words.nobody(tokens.get(head).lower()) && !words.is(Small.VAGUE, tokens.get(head).lower())
                : !words.nobody(tokens.get(last).lower()) && !tokens.get(head).genitive();
    }
}
