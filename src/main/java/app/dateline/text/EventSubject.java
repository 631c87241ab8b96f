package app.dateline.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the subject that stands before a verb of speech, across insertions such as "NAME, who leads the festival, said". */
final class EventSubject {
    private static final int REACH_BACK = 30;

    private final Lexicon words;
    private final List<Token> tokens;
    private final PhraseReader phrases;

    EventSubject(Lexicon words, List<Token> tokens, PhraseReader phrases) {
        this.words = words;
        this.tokens = tokens;
        this.phrases = phrases;
    }

    /** The subject whose last word, or whose closing comma, is token {@code last}. */
    @Nullable
    Phrase endingAt(int last) {
        Token token = tokens.get(last);
        if (token.is(",") || token.is("—") || token.is("–") || token.is(")")) {
            return beforeApposition(last);
        }
        if (words.is(Small.RELATIVE, token.lower())) {
            int noun = last - 1;
            noun -= noun > 0 && !tokens.get(noun).word() ? 1 : 0;
            return noun < 0 ? null : phrases.endingAt(noun);
        }
        if (words.is(Small.CALENDAR, token.lower()) && !phrases.surname(last)) {
            return beforeTime(last);
        }
        Phrase phrase = phrases.endingAt(last);
        if (phrase == null || phrase.kind() == Phrase.Kind.PRONOUN) {
            return phrase == null && stranger(words, tokens, last) ? nobody(last) : phrase;
        }
        if (time(phrase)) {
            return beforeTime(phrase.from() - 1);
        }
        // "…, a professor at the college said": what stands before the comma is the name.
        return adjunct(phrase) ? governing(phrase, 2) : phrase;
    }

    /** "…, with NAME shouting": whom the preposition brings in does what the participle says; null without one. */
    @Nullable
    Phrase accompanying(int last) {
        Phrase phrase = tokens.get(last).word() ? phrases.endingAt(last) : null;
        boolean with = phrase != null && phrase.from() > 0 && tokens.get(phrase.from() - 1).is("with");
        return with ? phrase : null;
    }

    /** "A story by the newspaper said": what the preposition hangs on, and the name before its comma if there is one. */
    private @Nullable Phrase governing(Phrase inner, int depth) {
        int last = inner.from() - 2;
        Phrase outer = last < 0 || depth == 0 || !tokens.get(last).word() ? null : phrases.endingAt(last);
        if (outer == null || outer.kind() == Phrase.Kind.PRONOUN || tokens.get(last).genitive()) {
            return null;
        }
        if (adjunct(outer)) {
            return governing(outer, depth - 1);
        }
        boolean apposition = outer.from() > 1 && tokens.get(outer.from() - 1).is(",");
        Phrase name = apposition ? phrases.endingAt(outer.from() - 2) : null;
        boolean clear = outer.kind() == Phrase.Kind.NAME
                || words.is(Small.DETERMINER, tokens.get(outer.from()).lower());
        return name != null && name.kind() == Phrase.Kind.NAME ? name : clear ? outer : null;
    }

    private boolean adjunct(Phrase phrase) {
        String before = phrase.from() > 0 ? tokens.get(phrase.from() - 1).lower() : "";
        return words.is(Small.PREPOSITION, before) && !words.is(Small.CONJUNCTION, before);
    }

    /** "Another said": somebody new whom the text does not name, so that nobody who was named before is meant. */
    static boolean stranger(Lexicon words, List<Token> tokens, int at) {
        boolean opens = at == 0 || !tokens.get(at - 1).word() || words.is(Small.JOIN, tokens.get(at - 1).lower());
        String word = tokens.get(at).lower();
        return opens && (words.is(Small.INDEFINITE, word) && word.length() > 2 || words.is(Small.VAGUE, word));
    }

    private Phrase nobody(int at) {
        return new Phrase(Phrase.Kind.PRONOUN, tokens.get(at).text(), null, at, at, tokens.get(at).start());
    }

    /** "On Tuesday night" says when, not who. */
    private boolean time(Phrase phrase) {
        return words.is(Small.TIME, tokens.get(phrase.to()).lower());
    }

    private @Nullable Phrase beforeTime(int time) {
        int last = time;
        while (last > 0 && (words.is(Small.CALENDAR, tokens.get(last).lower())
                || words.is(Small.PREPOSITION, tokens.get(last).lower()))) {
            last--;
        }
        // A sentence that begins with the day has nobody before it.
        boolean begins = last < 0 || words.is(Small.CALENDAR, tokens.get(last).lower());
        return begins || !tokens.get(last).word() ? null : endingAt(last);
    }

    /** "NAME, who leads the festival, said", "the mayor, NAME, said": the phrase before the comma that opens the insertion. */
    private @Nullable Phrase beforeApposition(int close) {
        Phrase best = null;
        for (int i = close - 1; i > 0 && close - i < REACH_BACK; i--) {
            if (tokens.get(i).speech() != null || tokens.get(i).is(";") || tokens.get(i).is(":")) {
                break;
            }
            boolean opens = tokens.get(i).is(",") || tokens.get(i).is("(") || tokens.get(i).is("—")
                    || tokens.get(i).is("–");
            Phrase before = opens ? phrases.endingAt(i - 1) : null;
            if (before != null && !adjunct(before) && !tokens.get(before.to()).quotedName()) {
                best = named(before, phrases.startingAt(i + 1));
                boolean determined = words.is(Small.DETERMINER, tokens.get(best.from()).lower())
                        && best.text().indexOf(' ') < 0;
                if (best.kind() == Phrase.Kind.NAME && !determined) {
                    return best;
                }
            }
        }
        return best;
    }

    /** The subject behind its verb, with the name after its comma: "said the mayor, Ana Brandt". */
    @Nullable
    Phrase startingAt(int first) {
        Phrase phrase = phrases.startingAt(first);
        if (phrase == null || phrase.to() + 2 >= tokens.size() || !tokens.get(phrase.to() + 1).is(",")) {
            return phrase;
        }
        return named(phrase, phrases.startingAt(phrase.to() + 2));
    }

    /** "The mayor, Ana Brandt," is Ana Brandt; otherwise {@code before} itself. */
    private Phrase named(Phrase before, @Nullable Phrase inside) {
        if (inside == null || inside.kind() != Phrase.Kind.NAME || inside.text().indexOf(' ') < 0
                || before.kind() != Phrase.Kind.DESCRIPTION) {
            return before;
        }
        boolean determined = words.is(Small.DETERMINER, tokens.get(before.from()).lower())
                && before.from() < before.to();
        String role = determined ? phrases.slice(before.from() + 1, before.to()) : before.text();
        return new Phrase(Phrase.Kind.NAME, inside.text(), role, before.from(), inside.to(), inside.start());
    }
}
