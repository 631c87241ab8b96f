package app.dateline.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What whole frames are about, apart from any verb of speech. Each frame is looked through once. */
final class Subjects {
    private final Lexicon words;
    private final String text;
    private final List<Frame> frames;
    private final Who who;
    private final Map<Integer, Optional<Phrase>> found = new HashMap<>();

    Subjects(Lexicon words, String text, List<Frame> frames, Who who) {
        this.words = words;
        this.text = text;
        this.frames = frames;
        this.who = who;
    }

    /** What a frame is about, when it is named before a token. */
    @Nullable
    Phrase main(int frame, int limit) {
        Phrase main = found.computeIfAbsent(frame, this::find).orElse(null);
        return main != null && main.to() < limit ? main : null;
    }

    /** Whom a clause is about that leads on to what stands behind a token, whatever its verb is. */
    @Nullable
    Phrase leading(int frame, int limit) {
        Phrase main = main(frame, limit);
        if (words.nounsHaveCapitals()) {
            List<Token> tokens = frames.get(frame).tokens();
            PhraseReader phrases = new PhraseReader(words, text, frames.get(frame));
            boolean named = main != null && main.kind() == Phrase.Kind.NAME;
            return named ? main : new GermanNouns(words, tokens, phrases).person(limit);
        }
        return main == null ? described(frame, limit) : main;
    }

    /** "The justice sounded off, saying …": the description with which a frame begins. */
    @Nullable
    Phrase described(int frame, int limit) {
        List<Token> tokens = frames.get(frame).tokens();
        PhraseReader phrases = new PhraseReader(words, text, frames.get(frame));
        for (int i = 0; i < Math.min(limit, tokens.size()); i++) {
            boolean opens = i == 0 || tokens.get(i - 1).is(",");
            Phrase phrase = opens && tokens.get(i).word() ? phrases.startingAt(i) : null;
            if (phrase != null && phrase.to() < limit && clear(tokens, phrase)) {
                return phrase;
            }
        }
        return null;
    }

    /** With an article, an owner or a capital, and no verb read into it: "this prompted" is no noun. */
    private boolean clear(List<Token> tokens, Phrase phrase) {
        Token first = tokens.get(phrase.from());
        Token last = tokens.get(phrase.to());
        boolean noun = words.is(Small.DETERMINER, first.lower()) || first.genitive() || first.capital();
        return noun && phrase.kind() != Phrase.Kind.PRONOUN && !last.genitive() && !last.lower().endsWith("ed")
                && !last.lower().endsWith("ing");
    }

    /** The first name or pronoun of a frame that nothing governs. */
    private Optional<Phrase> find(int frame) {
        List<Token> tokens = frames.get(frame).tokens();
        PhraseReader phrases = new PhraseReader(words, text, frames.get(frame));
        if (words.nounsHaveCapitals()) {
            return opening(frame, tokens, new GermanNouns(words, tokens, phrases));
        }
        for (int i = 0; i < tokens.size(); i++) {
            boolean governed = i > 0 && words.is(Small.PREPOSITION, tokens.get(i - 1).lower());
            if (!tokens.get(i).word()) {
                continue;
            }
            Phrase phrase = phrases.startingAt(i);
            if (phrase != null) {
                if (!governed && phrase.kind() != Phrase.Kind.DESCRIPTION && !tokens.get(phrase.to()).genitive()
                        && who.knows(phrase, frame)) {
                    return Optional.of(phrase);
                }
                i = Math.max(i, phrase.to());
            }
        }
        return Optional.empty();
    }

    /** What a German sentence begins with, unless it is an object or hangs on a preposition. */
    private Optional<Phrase> opening(int frame, List<Token> tokens, GermanNouns nouns) {
        int first = 0;
        while (first + 1 < tokens.size() && words.is(Small.SKIP, tokens.get(first).lower())) {
            first++;
        }
        return Optional.ofNullable(nouns.subject(first)).filter(phrase -> phrase.kind() != Phrase.Kind.NAME
                || phrase.role() != null || who.knows(phrase, frame));
    }

    /** "NAME: …", as in the record of a talk. */
    @Nullable
    Phrase script(int frame, int at) {
        if (at < 2 || !frames.get(frame).tokens().get(at - 1).is(":")) {
            return null;
        }
        Phrase phrase = new PhraseReader(words, text, frames.get(frame)).endingAt(at - 2);
        if (phrase == null || phrase.kind() != Phrase.Kind.NAME) {
            return null;
        }
        List<Token> tokens = frames.get(frame).tokens();
        boolean alone = phrase.from() == 0 || tokens.get(phrase.from() - 1).speech() != null;
        // "Kerry fell silent:" is a sentence and no name.
        return alone && tokens.get(phrase.to()).capital() ? phrase : null;
    }
}
