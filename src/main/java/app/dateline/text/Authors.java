package app.dateline.text;

import java.util.List;

/** Who speaks where a letter or a statement does. */
final class Authors {
    private final Lexicon words;
    private final List<Token> tokens;
    private final PhraseReader phrases;

    Authors(Lexicon words, List<Token> tokens, PhraseReader phrases) {
        this.words = words;
        this.tokens = tokens;
        this.phrases = phrases;
    }

    /** "The mayor's letter" and "a letter by NAME" speak for whoever wrote them. */
    Phrase of(Phrase subject) {
        int next = subject.to() + 1;
        if (subject.kind() != Phrase.Kind.DESCRIPTION) {
            return subject;
        }
        if (next < tokens.size() && words.is(Small.AUTHOR, tokens.get(next).lower())) {
            Phrase author = phrases.startingAt(next + 1);
            return author == null || author.kind() != Phrase.Kind.NAME ? subject : author;
        }
        for (int i = subject.from(); i < subject.to(); i++) {
            if (tokens.get(i).genitive() && messageAfter(i, subject.to())) {
                boolean determined = words.is(Small.DETERMINER, tokens.get(subject.from()).lower());
                boolean name = tokens.get(i).capital() && !determined;
                return new Phrase(name ? Phrase.Kind.NAME : Phrase.Kind.DESCRIPTION, phrases.slice(subject.from(), i),
                        null, subject.from(), subject.to(), subject.start());
            }
        }
        return subject;
    }

    private boolean messageAfter(int owner, int to) {
        for (int i = owner + 1; i <= to && !words.is(Small.LINK, tokens.get(i).lower()); i++) {
            if (words.is(Small.MESSAGE, tokens.get(i).lower())) {
                return true;
            }
        }
        return false;
    }
}
