package app.dateline.alert.bench;

import app.dateline.match.ArticleWords;
import app.dateline.match.QueryBook;
import app.dateline.match.Wanted;
import app.dateline.match.Wanted.All;
import app.dateline.match.Wanted.Any;
import app.dateline.match.Wanted.Not;
import app.dateline.match.Wanted.Phrase;
import app.dateline.match.WordForms;
import app.dateline.match.WordRanks;
import app.dateline.search.Vocabulary;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How long it takes to find the saved queries that a 500-word article answers, and whether they are those that trying every query finds.
 * Words are drawn by Zipf's law from the vocabulary of English: articles from all of it, queries from what is left without its
 * hundred commonest words ("any") or its two thousand ("telling", as names and things are). The processor's time is what a
 * busy machine does not lengthen.
 */
public final class QueryBench {
    private static final int WORDS = 500;
    private static final int ARTICLES = 2_000;
    private static final int COMPARED = 20;
    private static final int[] COMMON = {2_000, 100};
    private static final int[] SIZES = {1_000, 10_000, 100_000, 300_000, 1_000_000};

    private final Random random = new Random(11);
    private final WordForms forms = new WordForms();
    private final WordRanks ranks = new WordRanks();
    private final List<String> vocabulary = Vocabulary.commonestFirst();

    private int common;

    private QueryBench() {}

    public static void main(String[] args) {
        var bench = new QueryBench();
        System.out.println("query words | queries | p50 ms | p99 ms | p99 ms of processor | matches an article"
                + " | brute force ms | same");
        for (int common : COMMON) {
            for (int size : SIZES) {
                bench.run(size, common);
            }
        }
    }

    private void run(int size, int without) {
        common = without;
        var book = new QueryBook<Integer>(ranks);
        Wanted[] all = new Wanted[size];
        for (int i = 0; i < size; i++) {
            all[i] = query();
            book.put(i, all[i]);
        }
        List<String> texts = IntStream.range(0, ARTICLES + ARTICLES / 4).mapToObj(i -> text()).toList();
        double[] millis = new double[ARTICLES];
        double[] processor = new double[ARTICLES];
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long matches = 0;
        for (int i = 0; i < texts.size(); i++) {
            long begun = System.nanoTime();
            long busy = threads.getCurrentThreadCpuTime();
            ArticleWords article = article(texts.get(i));
            int found = book.matching(article).size();
            if (i >= texts.size() - ARTICLES) {
                millis[i - texts.size() + ARTICLES] = (System.nanoTime() - begun) / 1e6;
                processor[i - texts.size() + ARTICLES] = (threads.getCurrentThreadCpuTime() - busy) / 1e6;
                matches += found;
            }
        }
        Arrays.sort(millis);
        Arrays.sort(processor);
        boolean isSame = true;
        long brute = 0;
        for (int i = 0; i < COMPARED; i++) {
            ArticleWords article = article(texts.get(i));
            long begun = System.nanoTime();
            Set<Integer> expected = IntStream.range(0, size).filter(each -> article.has(all[each])).boxed()
                    .collect(Collectors.toSet());
            brute += System.nanoTime() - begun;
            isSame &= expected.equals(book.matching(article));
        }
        System.out.printf(Locale.ROOT, "%s | %,d | %.3f | %.3f | %.3f | %.1f | %.1f | %b%n",
                without == COMMON[0] ? "telling" : "any", size, millis[ARTICLES / 2], millis[ARTICLES * 99 / 100],
                processor[ARTICLES * 99 / 100], matches / (double) ARTICLES, brute / 1e6 / COMPARED,
                isSame);
    }

    private ArticleWords article(String text) {
        return ArticleWords.of("", text, List.of("Ana Brandt"), "Harbour Post", "en", forms);
    }

    private String text() {
        return IntStream.range(0, WORDS).mapToObj(i -> word(0)).collect(Collectors.joining(" "));
    }

    /** By Zipf's law: a word is drawn as often as one over its rank. */
    private String word(int from) {
        double draw = Math.log(from + 1) + random.nextDouble() * (Math.log(vocabulary.size()) - Math.log(from + 1));
        return vocabulary.get(Math.min(vocabulary.size() - 1, (int) Math.exp(draw)));
    }

    private Wanted wordWanted() {
        return new Phrase(List.of(forms.form(word(common))));
    }

    private Wanted query() {
        return switch (random.nextInt(6)) {
            case 0 -> wordWanted();
            case 1 -> new Phrase(List.of(forms.form(word(common)), forms.form(word(common))));
            case 2, 3 -> new All(List.of(wordWanted(), wordWanted()));
            case 4 -> new All(List.of(wordWanted(), new Any(List.of(wordWanted(), wordWanted()))));
            default -> new All(List.of(wordWanted(), wordWanted(), new Not(wordWanted())));
        };
    }
}
