package app.dateline.match;

import app.dateline.match.WordForms.Word;
import app.dateline.text.StopWords;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges whether an article is about a topic: how much of what the topic names stands in it, and how near the two are in meaning, where
 * a model can tell. What is fixed here was found on sets of articles and of what people want to hear of; {@code evaluate} measures it.
 * For one thread.
 */
public final class TopicJudge {
    /** How much of the sum of both makes an article one about the topic. */
    private static final double ENOUGH = 0.6;
    /** A word that stands first further down than this counts less. */
    private static final int BEGINNING = 180;
    private static final double FURTHER_DOWN = 0.7;
    /** How much being near in meaning counts, and from which cosine on it speaks for an article. */
    private static final double MEANING = 2;
    private static final double NEUTRAL = 0.6;
    /** In a language without a model there is nothing but words. */
    private static final double ENOUGH_WORDS = 0.5;

    private final WordRanks ranks;
    private final Meaning meaning;
    private final WordForms forms = new WordForms();
    private final Map<String, Asked> asked = new LinkedHashMap<>();

    /** How near texts are in meaning. */
    @FunctionalInterface
    public interface Meaning {

        /** The vector of what a topic asks for; null where none can be had. */
        float @Nullable [] question(String words);
    }

    public TopicJudge(WordRanks ranks, Meaning meaning) {
        this.ranks = ranks;
        this.meaning = meaning;
    }

    /**
     * An article.
     *
     * @param vector of its headline and beginning; null where none can be had
     */
    public record Candidate(ArticleWords words, float @Nullable [] vector) {}

    /**
     * What was found on an article.
     *
     * @param isAbout true when it is about the topic
     * @param score how sure that is: more is surer
     * @param words the forms by which it is recognised
     */
    public record Verdict(boolean isAbout, double score, Set<String> words) {
        public Verdict {
            words = Set.copyOf(words);
        }
    }

    private record Asked(Map<String, Double> weights, float @Nullable [] vector) {}

    /** @param query what the topic asks of the store, in plain words */
    public Verdict judge(String query, Candidate article) {
        Asked wanted = asked.computeIfAbsent(query, this::read);
        double words = coverage(wanted, article);
        boolean hasMeaning = wanted.vector() != null && article.vector() != null;
        double score = words + near(wanted.vector(), article.vector());
        return new Verdict(score >= (hasMeaning ? ENOUGH : ENOUGH_WORDS), score, found(wanted, article));
    }

    private Asked read(String query) {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (Word word : forms.of(query)) {
            if (counts(word)) {
                weights.put(word.form(), -Math.log(ranks.share(word.form())));
            }
        }
        return new Asked(weights, meaning.question(query));
    }

    /** True for a word of a query that says something. */
    static boolean counts(Word word) {
        return !StopWords.contain("en", word.lower()) && !StopWords.contain("ru", word.lower())
                && word.form().length() > 1;
    }

    private static Set<String> found(Asked wanted, Candidate article) {
        Set<String> found = new HashSet<>(wanted.weights().keySet());
        found.removeIf(word -> article.words().places(word).length == 0);
        return found;
    }

    private static double coverage(Asked wanted, Candidate article) {
        double all = 0;
        double there = 0;
        for (Map.Entry<String, Double> word : wanted.weights().entrySet()) {
            int[] places = article.words().places(word.getKey());
            double share = places.length == 0 ? 0 : places[0] < BEGINNING ? 1 : FURTHER_DOWN;
            all += word.getValue();
            there += share * word.getValue();
        }
        return all == 0 ? 0 : there / all;
    }

    private static double near(float @Nullable [] one, float @Nullable [] other) {
        if (one == null || other == null) {
            return 0;
        }
        double cosine = 0;
        for (int i = 0; i < one.length; i++) {
            cosine += one[i] * other[i];
        }
        return MEANING * (cosine - NEUTRAL);
    }
}
