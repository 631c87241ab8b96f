package app.dateline.match;

import app.dateline.search.Vocabulary;
import java.util.HashMap;
import java.util.Map;

/**
 * How common words are where people write English: by their rank in the vocabulary of the embedding model, which is ordered so.
 * Words of other languages, and those it does not list, count as rare.
 */
public final class WordRanks {
    /** Zipf's law: the n-th word makes up about a tenth of 1/n of a text; an article has some hundred words. */
    private static final double ARTICLE = 40;
    /** What is in no list is in one article of two thousand. */
    private static final double RARE = 0.0005;

    private final Map<String, Double> shares = new HashMap<>();

    private WordRanks() {}

    /** Reads the vocabulary; takes a tenth of a second. Where there is none, all words count as equally rare. */
    public static WordRanks load() {
        var ranks = new WordRanks();
        var forms = new WordForms();
        int rank = 0;
        for (String word : Vocabulary.commonestFirst()) {
            rank++;
            ranks.shares.merge(forms.form(word), Math.min(0.9, ARTICLE / rank), Math::max);
        }
        return ranks;
    }

    /** The share of articles in which a word stands, given as its form; from 0 to 1. */
    public double share(String form) {
        return shares.getOrDefault(form, RARE);
    }
}
