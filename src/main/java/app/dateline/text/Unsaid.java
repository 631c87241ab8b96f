package app.dateline.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells that a sentence leaves open whether somebody spoke, or says that nobody did: "if NAME said", "nobody said". */
final class Unsaid {
    private final Lexicon words;
    private final List<Token> tokens;

    Unsaid(Lexicon words, List<Token> tokens) {
        this.words = words;
        this.tokens = tokens;
    }

    /** "If NAME said", "neither nor NAME said", "it is false that NAME said", "no minister said". */
    boolean supposed(@Nullable Phrase subject, int from) {
        if (subject != null && nobody(subject)) {
            return true;
        }
        // "That" may have been read as the article of the subject.
        for (int i = is(from, Small.THAT) ? from : from - 1; i >= 0 && tokens.get(i).word(); i--) {
            if (is(i, Small.SUPPOSED)) {
                return true;
            }
            if (is(i, Small.THAT)) {
                return disputed(i);
            }
            if (is(i, Small.CONJUNCTION) && !is(i, Small.JOIN)) {
                return false;
            }
        }
        return false;
    }

    /** "Nobody", "no minister"; "no wonder Weil" is somebody. */
    private boolean nobody(Phrase subject) {
        boolean article = is(subject.from(), Small.DETERMINER);
        return is(subject.from(), Small.NONE) && (!article || subject.kind() == Phrase.Kind.DESCRIPTION);
    }

    /** "It is not true that", "nobody knows that": what stands before the "that", in its clause. */
    private boolean disputed(int that) {
        int last = that > 0 && tokens.get(that - 1).is(",") ? that - 2 : that - 1;
        for (int i = last; i >= 0 && tokens.get(i).word() && !is(i, Small.CONJUNCTION); i--) {
            if (is(i, Small.FALSE) || is(i, Small.HEARSAY) || is(i, Small.NEGATION) || is(i, Small.NONE)) {
                return true;
            }
        }
        return false;
    }

    /** "NAME might have said", and a sentence that asks. */
    boolean open(SpeechEvent event) {
        if (event.from() > 0 && is(event.from() - 1, Small.MODAL)) {
            return true;
        }
        for (int i = event.at() - 1; i >= event.from() && tokens.get(i).word(); i--) {
            if (is(i, Small.MODAL) && !is(i + 1, Small.AFTERWARDS)) {
                return true;
            }
        }
        return asks(event.to());
    }

    private boolean asks(int from) {
        for (int i = tokens.size() - 1; i > from && !tokens.get(i).word(); i--) {
            if ("?？".contains(tokens.get(i).text())) {
                return true;
            }
        }
        return false;
    }

    private boolean is(int at, Small kind) {
        return words.is(kind, tokens.get(at).lower());
    }
}
