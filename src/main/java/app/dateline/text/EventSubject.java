package app.dateline.text;

import app.dateline.text.Lexicon.Small;
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
        Phrase phrase = phrases.endingAt(last);
        if (phrase == null || phrase.kind() == Phrase.Kind.PRONOUN) {
            return phrase;
        }
        // "…, a professor at the college said": what stands before the comma is the name.
        return adjunct(phrase) ? null : phrase;
    }

    private boolean adjunct(Phrase phrase) {
        return phrase.from() > 0 && words.is(Small.PREPOSITION, tokens.get(phrase.from() - 1).lower());
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
            if (before != null && !adjunct(before)) {
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

    /** "The mayor, Ana Brandt," is Ana Brandt; otherwise {@code before} itself. */
    private static Phrase named(Phrase before, @Nullable Phrase inside) {
        if (inside == null || inside.kind() != Phrase.Kind.NAME || inside.text().indexOf(' ') < 0
                || before.kind() != Phrase.Kind.DESCRIPTION) {
            return before;
        }
        return new Phrase(Phrase.Kind.NAME, inside.text(), before.text(), before.from(), inside.to(), inside.start());
    }
}
