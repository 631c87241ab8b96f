package app.dateline.answer.bench;

import app.dateline.answer.Newsroom;
import app.dateline.answer.Question;
import app.dateline.article.Article;
import app.dateline.article.Draft;
import app.dateline.article.Quotes;
import app.dateline.search.IndexedArticle;
import app.dateline.search.IndexedArticle.IndexedPassage;
import app.dateline.testing.TestDatabase;
import app.dateline.text.AnalyzedText;
import app.dateline.text.TextAnalyzer;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * How long an answer takes in a store of many passages: asked for the first time, asked again, and while articles come in.
 *
 * <p>{@code AnswerBench FOLDER PASSAGES}: fills a store in memory and an index in FOLDER with articles of made-up words (20,000
 * of them, as frequent as in English by Zipf's law), names, numbers and quotes. Articles, passages and quotes go the way of
 * all articles; only the vectors of passages are random ones of unit length, the hardest case for a graph of neighbours,
 * since real ones take half an hour. The vectors of the 1,000 questions are real and part of the time.
 */
public final class AnswerBench {
    private static final int QUESTIONS = 1_000;
    private static final int WARM_UP = 300;
    private static final int DIMENSIONS = 384;
    private static final int AT_A_TIME = 200;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final MadeUpNews news = new MadeUpNews(1);
    private final Random random = new Random(2);
    private final TextAnalyzer analyzer = new TextAnalyzer();
    private final Newsroom room;

    private AnswerBench(Newsroom room) {
        this.room = room;
    }

    /** See the class comment. */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of(args[0])), "run");
        var connections = new HikariConfig();
        connections.setDataSource(TestDatabase.h2().source);
        try (var pool = new HikariDataSource(connections);
                var room = new Newsroom(pool, folder, Clock.systemUTC())) {
            var bench = new AnswerBench(room);
            bench.fill(Long.parseLong(args[1]));
            bench.news.questions(WARM_UP).forEach(room::ask);
            List<String> questions = bench.news.questions(QUESTIONS);
            bench.measure("first", questions);
            bench.measure("again", questions);
            bench.measureWhileArticlesComeIn();
        }
    }

    private void fill(long passages) {
        long start = System.nanoTime();
        room.index.begin(room.articles.storeId());
        while (room.index.size() < passages) {
            room.store(IntStream.range(0, AT_A_TIME).mapToObj(i -> news.article()).toArray(Draft[]::new));
            long from = room.index.sequence();
            List<Article> stored = room.articles.changedAfter(from, AT_A_TIME);
            List<AnalyzedText> read = stored.parallelStream()
                    .map(article -> analyzer.analyze(article.current().text(), "en", null)).toList();
            room.quotes.replaceAll(IntStream.range(0, stored.size())
                    .mapToObj(i -> new Quotes.Found(stored.get(i).id(), 1, read.get(i).quotes(),
                            read.get(i).statements()))
                    .toList());
            room.index.apply(IntStream.range(0, stored.size()).mapToObj(i -> indexed(stored.get(i), read.get(i)))
                    .toList(), from, stored.getLast().sequence());
        }
        System.out.printf("%d passages of %d articles, %d quotes, in %.0f s%n", room.index.size(),
                room.articles.count(), room.quotes.count(), (System.nanoTime() - start) / 1e9);
    }

    private IndexedArticle indexed(Article article, AnalyzedText read) {
        var current = article.current();
        return new IndexedArticle(article.id(), 1, article.ref(), article.source(), current.headline(), "en", null,
                read.passages().stream().map(passage -> new IndexedPassage(passage.section(), passage.span().start(),
                        passage.span().end(), passage.context(), passage.span().of(current.text()), vector()))
                        .toList());
    }

    private float[] vector() {
        float[] vector = new float[DIMENSIONS];
        double squares = 0;
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] = (float) random.nextGaussian();
            squares += vector[i] * vector[i];
        }
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }

    private void measureWhileArticlesComeIn() throws InterruptedException {
        List<String> questions = news.questions(QUESTIONS);
        Thread writer = Thread.ofPlatform().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                room.add(news.article());
            }
        });
        measure("first, articles come in", questions);
        writer.interrupt();
        writer.join();
    }

    private void measure(String what, List<String> questions) {
        List<Double> wall = new ArrayList<>();
        List<Double> cpu = new ArrayList<>();
        for (String question : questions) {
            long cpuBefore = THREADS.getCurrentThreadCpuTime();
            long before = System.nanoTime();
            room.answerer.answer(new Question(question, question, null, 5, true, null, List.of()));
            wall.add((System.nanoTime() - before) / 1e6);
            cpu.add((THREADS.getCurrentThreadCpuTime() - cpuBefore) / 1e6);
        }
        System.out.printf("%-24s ms: %s, of one processor: %s%n", what, percentiles(wall), percentiles(cpu));
    }

    private static String percentiles(List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        return "p50 %.2f p95 %.2f p99 %.2f".formatted(sorted.get(sorted.size() / 2),
                sorted.get((int) (sorted.size() * 0.95)), sorted.get((int) (sorted.size() * 0.99)));
    }
}
