package app.dateline.text;

import java.util.List;
import java.util.Set;

/** Tells verbs of speech, and phrases that name a source, from nouns that look like them. */
final class SpeechVerbs {
    private final Lexicon words;
    private final List<Token> tokens;
    private final GermanNouns germanNouns;

    SpeechVerbs(Lexicon words, List<Token> tokens, GermanNouns germanNouns) {
        this.words = words;
        this.tokens = tokens;
        this.germanNouns = germanNouns;
    }

    /** How many tokens a phrase like "according to" has that begins here; 0 when none does. */
    int sourcePhrase(int at) {
        int longest = 0;
        for (String[] phrase : words.sourcePhrases()) {
            boolean here = at + phrase.length < tokens.size();
            for (int i = 0; here && i < phrase.length; i++) {
                here = tokens.get(at + i).lower().equals(phrase[i]);
            }
            longest = here ? Math.max(longest, phrase.length) : longest;
        }
        return longest;
    }

    /** A verb of speech that is not a noun here: "the report", "his claims". */
    boolean verb(int at) {
        Token token = tokens.get(at);
        boolean known = token.word() && (words.cue(token.lower()) || words.softCue(token.lower()));
        if (!known || token.capital() && at > 0 && tokens.get(at - 1).word()) {
            return false;
        }
        if (token.lower().equals("so")) {
            return at > 1 && !token.capital() && !tokens.get(at - 1).word() && namesSource(at + 1)
                    && (tokens.get(at - 1).speech() != null || tokens.get(at - 2).speech() != null);
        }
        boolean plural = token.lower().endsWith("s") && !token.lower().equals("says") && at + 1 < tokens.size()
                && words.is(Small.AUXILIARY, tokens.get(at + 1).lower());
        if (plural) {
            // "That states can …": a noun with a verb of its own.
            return false;
        }
        if (words.is(Small.BASE, token.lower())) {
            return actsAsVerb(at);
        }
        if (at == 0 || !tokens.get(at - 1).word()) {
            return true;
        }
        Token before = tokens.get(at - 1);
        if (before.lower().equals("to") && (at < 2 || !tokens.get(at - 2).lower().equals("on"))) {
            return false;
        }
        boolean nounHere = words.is(Small.DETERMINER, before.lower()) || before.genitive()
                || words.is(Small.PREPOSITION, before.lower()) && !before.lower().equals("to")
                        && !token.lower().endsWith("ing");
        return !nounHere || words.is(Small.RELATIVE, before.lower()) || strangerSpeaks(at);
    }

    /** "Another said that", never "another reported case". */
    private boolean strangerSpeaks(int at) {
        boolean stranger = EventSubject.stranger(words, tokens, at - 1);
        Token next = at + 1 < tokens.size() ? tokens.get(at + 1) : null;
        return stranger && (next == null || !next.word() || words.opensSentence(next.lower()));
    }

    /** "State", "report", "post": a verb only after many, after a pronoun or after "will" and its like. */
    private boolean actsAsVerb(int at) {
        if (at > 0 && tokens.get(at - 1).speech() != null && at + 1 < tokens.size()
                && words.is(Small.DETERMINER, tokens.get(at + 1).lower())) {
            // "“…,” read a letter by NAME": right after speech, with a subject behind it.
            return true;
        }
        if (at == 0 || !tokens.get(at - 1).word()) {
            return false;
        }
        String before = tokens.get(at - 1).lower();
        boolean many = before.endsWith("s") && !tokens.get(at - 1).genitive() && before.length() > 3;
        return words.is(Small.MANY, before) || words.is(Small.NARRATOR, before) || words.is(Small.RELATIVE, before)
                || words.is(Small.AUXILIARY, before) || many;
    }

    /** After "so" an article or a capital: "so der Sprecher", never "so weit". */
    private boolean namesSource(int at) {
        boolean noun = at < tokens.size()
                && (tokens.get(at).capital() || words.is(Small.DETERMINER, tokens.get(at).lower()));
        return noun && germanNouns.at(at) != null;
    }

    /** "Teilte" without its "mit" is no verb of speech. */
    boolean incomplete(int at) {
        Set<String> rest = words.parted(tokens.get(at).lower());
        return !rest.isEmpty() && tokens.subList(at + 1, tokens.size()).stream()
                .noneMatch(token -> rest.contains(token.lower()));
    }
}
