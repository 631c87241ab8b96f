package app.dateline.match;

import app.dateline.search.Vocabulary;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How common words are where people write English: by their rank in the vocabulary of the embedding model, which is ordered so.
 * Words of other languages, and those it does not list, count as rare; where there is no vocabulary, all do.
 */
public final class WordRanks {
    /** Zipf's law: the n-th word makes up about a tenth of 1/n of a text; an article has some hundred words. */
    private static final double ARTICLE = 40;
    /** What is in no list is in one article of two thousand. */
    private static final double RARE = 0.0005;

    private @Nullable Map<String, Double> shares;

    /** Reads the vocabulary at the first question, which takes a tenth of a second. */
    public WordRanks() {}

    private synchronized Map<String, Double> shares() {
        Map<String, Double> known = shares;
        if (known == null) {
            known = read();
            shares = known;
        }
        return known;
    }

    private static Map<String, Double> read() {
        Map<String, Double> read = new HashMap<>();
        var forms = new WordForms();
        int rank = 0;
        for (String word : Vocabulary.commonestFirst()) {
            rank++;
            read.merge(forms.form(word), Math.min(0.9, ARTICLE / rank), Math::max);
        }
        return read;
    }

    /** The share of articles in which a word stands, given as its form; from 0 to 1. */
    public double share(String form) {
        return shares().getOrDefault(form, RARE);
    }
}
