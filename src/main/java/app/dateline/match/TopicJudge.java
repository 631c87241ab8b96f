package app.dateline.match;

import app.dateline.match.WordForms.Word;
import app.dateline.search.Embedder;
import app.dateline.text.AnalyzedText;
import app.dateline.text.Span;
import app.dateline.text.WordList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges whether an article is about a topic: how much of what the topic names stands in it, and how near the two are in meaning, where
 * a model can tell. For one thread.
 */
public final class TopicJudge {
    static double BODY = 0.7;
    static int LEAD = 80;
    static double MEANING = 1.5;
    static double NEUTRAL = 0.6;
    static double ENOUGH = 0.6;
    private static final int BEGINNING = 700;

    private final WordRanks ranks;
    private final Meaning meaning;
    private final WordForms forms = new WordForms();
    private final Map<Standing, Asked> asked = new LinkedHashMap<>();

    /** How near texts are in meaning. */
    public interface Meaning {

        /** The vector of what a topic asks for; null where none can be had. */
        float @Nullable [] question(String words);

        /** The vector of the beginning of an article; null where none can be had. */
        float @Nullable [] passage(String words);

        /** What the embedding model tells. */
        static Meaning of(Embedder embedder) {
            return new Meaning() {
                @Override
                public float @Nullable [] question(String words) {
                    return embedder.question(words);
                }

                @Override
                public float @Nullable [] passage(String words) {
                    return embedder.passage(words);
                }
            };
        }
    }

    public TopicJudge(WordRanks ranks, Meaning meaning) {
        this.ranks = ranks;
        this.meaning = meaning;
    }

    /** A topic. @param query what it asks of the store */
    public record Standing(String title, String query) {}

    /**
     * An article.
     *
     * @param vector of its headline and beginning; null where none can be had
     */
    public record Candidate(ArticleWords words, float @Nullable [] vector) {}

    /** Reads an article, for any number of topics. */
    public Candidate read(String headline, String text, AnalyzedText found, ArticleWords words) {
        if (!found.language().equals(Embedder.LANGUAGE) || found.passages().isEmpty()) {
            return new Candidate(words, null);
        }
        Span first = found.passages().getFirst().span();
        String lead = text.substring(first.start(), Math.min(text.length(), Math.max(first.end(), first.start() + BEGINNING)));
        return new Candidate(words, meaning.passage(headline.isBlank() ? lead : headline + ". " + lead));
    }

    /** It is about the topic. @param words the forms by which it is recognised */
    public record Verdict(double score, Set<String> words) {}

    private record Asked(Map<String, Double> weights, float @Nullable [] vector) {}

    /** The verdict on an article that is about the topic; empty on any other. */
    public Optional<Verdict> about(Standing topic, Candidate article) {
        Asked wanted = asked.computeIfAbsent(topic, this::read);
        Verdict verdict = new Verdict(score(wanted, article), found(wanted, article));
        return verdict.score() >= ENOUGH ? Optional.of(verdict) : Optional.empty();
    }

    private Asked read(Standing topic) {
        Map<String, Double> weights = new LinkedHashMap<>();
        Set<String> common = new HashSet<>(WordList.words("en", "stopwords"));
        for (Word word : forms.of(topic.query())) {
            if (!common.contains(word.lower()) && word.form().length() > 1) {
                weights.put(word.form(), -Math.log(ranks.share(word.form())));
            }
        }
        return new Asked(weights, meaning.question(topic.query()));
    }

    private static Set<String> found(Asked wanted, Candidate article) {
        Set<String> found = new HashSet<>(wanted.weights().keySet());
        found.removeIf(word -> article.words().places(word).length == 0);
        return found;
    }

    private static double score(Asked wanted, Candidate article) {
        return coverage(wanted, article) + near(wanted.vector(), article.vector());
    }

    private static double coverage(Asked wanted, Candidate article) {
        double all = 0;
        double there = 0;
        for (Map.Entry<String, Double> word : wanted.weights().entrySet()) {
            int[] places = article.words().places(word.getKey());
            all += word.getValue();
            there += places.length == 0 ? 0 : places[0] < LEAD ? word.getValue() : BODY * word.getValue();
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
