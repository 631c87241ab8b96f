package app.dateline.story;

import app.dateline.article.Article;
import app.dateline.match.WordForms;
import app.dateline.match.WordForms.Word;
import app.dateline.text.WordList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What an article is recognised by.
 *
 * @param weights how often each of its words stands in it, as forms; words of the headline and the beginning count more
 * @param headline those of them that stand in its headline; none where it has none
 * @param pairs hashes of its neighbouring words, each once
 */
record Sketch(Map<String, Double> weights, Set<String> headline, Set<Integer> pairs) {
    /** Share of neighbouring words that the shorter one of two copies has from the other: half of the words may be changed or left out. */
    private static final double COPY = 0.4;
    private static final double HEAD = 2;
    private static final double LEAD = 1.5;
    private static final int LEAD_WORDS = 60;
    /** Words from there on count half, and ever less. */
    private static final double TAIL = 400;
    private static final int MOST = 1_200;
    private static final double HUNDREDTHS = 100;
    private static final int LONGEST = 99_000;
    private static final Map<String, Set<String>> COMMON = new ConcurrentHashMap<>();

    Sketch {
        weights = Map.copyOf(weights);
        headline = Set.copyOf(headline);
        pairs = Set.copyOf(pairs);
    }

    /** @param language ISO 639-1 code: tells which words say nothing */
    static Sketch of(Article article, String language, WordForms forms) {
        return of(article.current().headline(), article.current().text(), language, forms);
    }

    static Sketch of(String headline, String text, String language, WordForms forms) {
        Set<String> common = COMMON.computeIfAbsent(language, code -> WordList.words(code, "stopwords"));
        Map<String, Double> weights = new HashMap<>();
        Set<Integer> pairs = new HashSet<>();
        forms.of(headline).forEach(word -> add(word, HEAD, common, weights));
        int at = 0;
        String before = "";
        for (Word word : forms.of(text).stream().limit(MOST).toList()) {
            add(word, at < LEAD_WORDS ? LEAD : 1 / (1 + at / TAIL), common, weights);
            pairs.add(before.hashCode() * 31 + word.form().hashCode());
            before = word.form();
            at++;
        }
        return new Sketch(weights, telling(headline, weights, forms), pairs);
    }

    private static Set<String> telling(String headline, Map<String, Double> weights, WordForms forms) {
        return forms.of(headline).stream().map(Word::form).filter(weights::containsKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void add(Word word, double weight, Set<String> common, Map<String, Double> weights) {
        if (word.form().length() > 1 && !common.contains(word.lower())) {
            weights.merge(word.form(), weight, Double::sum);
        }
    }

    /** True when the shorter of both is, for the most part, in the other: word by word, however it was cut or put together. */
    boolean isCopyOf(Sketch other) {
        return shared(other) >= COPY;
    }

    /** The share of neighbouring words of the shorter one that the other has too, from 0 to 1. */
    double shared(Sketch other) {
        Set<Integer> fewer = pairs.size() <= other.pairs.size() ? pairs : other.pairs;
        Set<Integer> more = fewer == pairs ? other.pairs : pairs;
        return fewer.isEmpty() ? 0 : (double) fewer.stream().filter(more::contains).count() / fewer.size();
    }

    /** As it is kept: {@code form hundredths}, parted by blanks and commas. */
    String written() {
        var line = new StringBuilder();
        for (Map.Entry<String, Double> word : weights.entrySet()) {
            if (line.length() < LONGEST - word.getKey().length()) {
                line.append(line.isEmpty() ? "" : ",").append(word.getKey()).append(' ')
                        .append(Math.round(word.getValue() * HUNDREDTHS));
            }
        }
        return line.toString();
    }

    /** What {@link #written} wrote, with the headline it was made of; its neighbouring words are not kept. */
    static Sketch read(String written, String headline, WordForms forms) {
        Map<String, Double> weights = new HashMap<>();
        for (String part : written.isEmpty() ? new String[0] : written.split(",")) {
            int blank = part.lastIndexOf(' ');
            weights.put(part.substring(0, blank), Long.parseLong(part.substring(blank + 1)) / HUNDREDTHS);
        }
        return new Sketch(weights, telling(headline, weights, forms), Set.of());
    }
}
