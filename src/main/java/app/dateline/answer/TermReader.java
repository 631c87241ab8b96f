package app.dateline.answer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Reads texts against one question. For one thread. */
final class TermReader {
    /** How far two neighbours may stand apart: "treaty of the peace" still has the pair "peace treaty". */
    private static final int NEAR = 3;

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
        int[] places = new int[terms.size()];
        List<Reading.Sentence> sentences = new ArrayList<>();
        long all = 0;
        long pairs = 0;
        long inSentence = 0;
        boolean answers = false;
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            if (token.first() && at > 0) {
                sentences.add(new Reading.Sentence(inSentence, answers));
                inSentence = 0;
                answers = false;
            }
            int term = termOf(token);
            if (term >= 0) {
                inSentence |= 1L << term;
                all |= 1L << term;
                places[term] = at + 1;
                pairs |= pairsAt(places, term);
            } else {
                answers |= asked.expected().fits(token, at == 0 ? "" : tokens.get(at - 1).lower());
            }
        }
        sentences.add(new Reading.Sentence(inSentence, answers));
        return new Reading(all, pairs, List.copyOf(sentences), tokens.size());
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

    private static long pairsAt(int[] places, int term) {
        long before = term > 0 && near(places, term - 1, term) ? 1L << (term - 1) : 0;
        long after = term + 1 < places.length && near(places, term, term + 1) ? 1L << term : 0;
        return before | after;
    }

    private static boolean near(int[] places, int one, int other) {
        return places[one] > 0 && places[other] > 0 && Math.abs(places[one] - places[other]) <= NEAR;
    }

    private int termOf(Token token) {
        // Stemming is dear, and keeps the beginning of a word: most words are ruled out by it.
        return beginnings.get(beginning(token.lower())) ? terms.indexOf(stems.of(token.lower())) : -1;
    }

    private static int beginning(String word) {
        return (word.charAt(0) * 31 + (word.length() > 1 ? word.charAt(1) : 0)) & 0xFFFF;
    }
}
