package app.dateline.answer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Reads texts against one question. For one thread. */
final class TermReader {
    private final Asked asked;
    private final Stems stems;
    private final List<String> terms;
    private final BitSet beginnings = new BitSet(1 << 16);

    TermReader(Asked asked) {
        this.asked = asked;
        this.stems = new Stems(asked.language());
        this.terms = asked.terms().stream().map(Term::stem).toList();
        terms.forEach(term -> beginnings.set(beginning(term)));
    }

    Reading read(String text) {
        List<Token> tokens = Tokens.of(text);
        List<Reading.Sentence> sentences = new ArrayList<>();
        long all = 0;
        long inSentence = 0;
        double fit = 0;
        var answers = new AnswerWords(asked.expected(), text, tokens);
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            if (token.first() && at > 0) {
                sentences.add(new Reading.Sentence(inSentence, fit, asks(text, tokens.get(at - 1), token.start())));
                inSentence = 0;
                fit = 0;
            }
            int term = termOf(token);
            if (term >= 0) {
                inSentence |= 1L << term;
                all |= 1L << term;
            } else {
                fit = Math.max(fit, answers.fit(at));
            }
        }
        sentences.add(new Reading.Sentence(inSentence, fit,
                !tokens.isEmpty() && asks(text, tokens.getLast(), text.length())));
        return new Reading(all, List.copyOf(sentences), tokens.size());
    }

    private static boolean asks(String text, Token last, int next) {
        int mark = text.indexOf('?', last.end());
        return mark >= 0 && mark < next;
    }

    /** The terms that stand in a text. */
    long terms(String text) {
        long found = 0;
        for (Token token : Tokens.of(text)) {
            int term = termOf(token);
            found |= term < 0 ? 0 : 1L << term;
        }
        return found;
    }

    private int termOf(Token token) {
        // Stemming is dear, and keeps the beginning of a word: most words are ruled out by it.
        return beginnings.get(beginning(token.lower())) ? terms.indexOf(stems.of(token.lower())) : -1;
    }

    private static int beginning(String word) {
        return (word.charAt(0) * 31 + (word.length() > 1 ? word.charAt(1) : 0)) & 0xFFFF;
    }
}
