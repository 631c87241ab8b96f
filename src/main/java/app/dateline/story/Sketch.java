package app.dateline.story;

import app.dateline.article.Article;
import app.dateline.article.Published;
import app.dateline.match.WordForms;
import app.dateline.match.WordForms.Word;
import app.dateline.text.WordList;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What an article is recognised by.
 *
 * @param weights how often each of its words stands in it, as forms; words of the headline and the beginning count more
 * @param telling those of them that are names or numbers
 * @param pairs hashes of its neighbouring words, each once
 * @param day when it was published; null when unknown
 */
record Sketch(Map<String, Double> weights, Set<String> telling, Set<Integer> pairs, @Nullable LocalDate day) {
    private static final Map<String, Set<String>> COMMON = new ConcurrentHashMap<>();
    private static final double HUNDREDTHS = 100;
    private static final int LONGEST = 99_000;
    static double COPY = 0.4;
    static double HEAD = 2;
    static double LEAD = 1.5;
    static int LEAD_WORDS = 60;
    static double TAIL = 400;
    static int MOST = 1200;

    /** @param language ISO 639-1 code: tells which words say nothing */
    static Sketch of(Article article, String language, WordForms forms) {
        Published published = article.current().published();
        return of(article.current().headline(), article.current().text(), published == null ? null : published.day(),
                language, forms);
    }

    static Sketch of(String headline, String text, @Nullable LocalDate day, String language, WordForms forms) {
        Set<String> common = COMMON.computeIfAbsent(language, Sketch::commonWords);
        Map<String, Double> weights = new HashMap<>();
        Set<String> telling = new HashSet<>();
        Set<Integer> pairs = new HashSet<>();
        for (Word word : forms.of(headline)) {
            add(word, HEAD, common, weights, telling);
        }
        int at = 0;
        String before = "";
        for (Word word : forms.of(text)) {
            if (at >= MOST) {
                break;
            }
            add(word, at < LEAD_WORDS ? LEAD : 1 / (1 + at / TAIL), common, weights, telling);
            pairs.add(before.hashCode() * 31 + word.form().hashCode());
            before = word.form();
            at++;
        }
        return new Sketch(weights, telling, pairs, day);
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

    /** As it is kept: {@code form weight} with {@code !} behind what is telling, parted by commas. */
    String written() {
        var line = new StringBuilder();
        for (Map.Entry<String, Double> word : weights.entrySet()) {
            if (line.length() < LONGEST) {
                line.append(line.isEmpty() ? "" : ",").append(word.getKey()).append(' ')
                        .append(Math.round(word.getValue() * HUNDREDTHS))
                        .append(telling.contains(word.getKey()) ? "!" : "");
            }
        }
        return line.toString();
    }

    /** What {@link #written} wrote; its neighbouring words are not kept. */
    static Sketch read(String written) {
        Map<String, Double> weights = new HashMap<>();
        Set<String> telling = new HashSet<>();
        for (String part : written.isEmpty() ? new String[0] : written.split(",")) {
            int blank = part.lastIndexOf(' ');
            String word = part.substring(0, blank);
            boolean isTelling = part.endsWith("!");
            weights.put(word, Long.parseLong(part.substring(blank + 1, part.length() - (isTelling ? 1 : 0)))
                    / HUNDREDTHS);
            if (isTelling) {
                telling.add(word);
            }
        }
        return new Sketch(weights, telling, Set.of(), null);
    }

    private static Set<String> commonWords(String language) {
        return WordList.words(language, "stopwords");
    }

    private static void add(Word word, double weight, Set<String> common, Map<String, Double> weights,
            Set<String> telling) {
        if (common.contains(word.lower()) || word.form().length() < 2) {
            return;
        }
        weights.merge(word.form(), weight, Double::sum);
        if (word.isTelling()) {
            telling.add(word.form());
        }
    }
}
