package app.dateline.search.bench;

import app.dateline.search.Embedder;
import app.dateline.search.IndexedArticle;
import app.dateline.search.IndexedArticle.IndexedPassage;
import app.dateline.search.SearchIndex;
import app.dateline.search.SearchQuery;
import app.dateline.search.lucene.LuceneIndex;
import app.dateline.text.TextAnalyzer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long a search takes, by words, by vectors and by both. Not a test: run its {@code main} with a folder for the
 * index, the number of passages, a file of questions and files of articles, JSON lines all of them, plain or .gz.
 *
 * <p>Vectors are random ones of unit length, the hardest case for a graph of neighbours and free to compute; texts that
 * are too few are taken again under other ids.
 */
public final class SearchBench {
    private static final int DIMENSIONS = 384;
    private static final int WARM_UP = 1_000;

    private final Random random = new Random(1);
    private final TextAnalyzer analyzer = new TextAnalyzer();
    private final SearchIndex index;
    private long articles;

    private SearchBench(SearchIndex index) {
        this.index = index;
    }

    /** See the class comment. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        try (var index = new LuceneIndex(folder.resolve("index"));
                var embedder = new Embedder(folder.resolve("models"), Duration.ofMinutes(1))) {
            var bench = new SearchBench(index);
            bench.fill(Long.parseLong(arguments[1]), List.of(arguments).subList(3, arguments.length));
            List<String> questions = lines(arguments[2]).stream().map(line -> line.get("question").asString()).toList();
            bench.measure("words", questions, words -> bench.search(words, null));
            bench.measure("vectors", questions, words -> bench.search("", bench.vector()));
            bench.measure("both", questions, words -> bench.search(words, bench.vector()));
            bench.measure("embedding a question", questions, embedder::question);
        }
    }

    private void fill(long passages, List<String> files) throws IOException {
        long start = System.nanoTime();
        while (index.size() < passages) {
            for (String file : files) {
                List<IndexedArticle> batch = new ArrayList<>();
                for (JsonNode line : lines(file)) {
                    batch.add(article(line));
                    if (batch.size() == 200) {
                        put(batch, passages);
                        batch.clear();
                    }
                }
                put(batch, passages);
            }
        }
        System.out.printf("%d passages in %.1f s%n", index.size(), (System.nanoTime() - start) / 1e9);
    }

    private void put(List<IndexedArticle> batch, long passages) {
        if (index.size() < passages) {
            index.apply(batch, index.sequence(), index.sequence() + 1);
        }
    }

    private IndexedArticle article(JsonNode line) {
        String text = line.get("text").asString();
        String language = line.path("lang").asString("en");
        return new IndexedArticle(++articles, 1, "bench-" + articles, "", line.path("title").asString(""), language,
                null, analyzer.analyze(text, language, null).passages().stream()
                        .map(passage -> new IndexedPassage(passage.section(), passage.span().start(),
                                passage.span().end(), passage.context(), passage.span().of(text), vector()))
                        .toList());
    }

    private float[] vector() {
        var vector = new float[DIMENSIONS];
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

    private void search(String words, float @Nullable [] vector) {
        index.search(new SearchQuery(words, vector, "en", List.of(), 10));
    }

    private void measure(String what, List<String> questions, Consumer<String> work) {
        for (int i = 0; i < WARM_UP; i++) {
            work.accept("warm up " + questions.get(i % questions.size()));
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long cpu = threads.getCurrentThreadCpuTime();
        long[] took = questions.stream().mapToLong(question -> {
            long start = System.nanoTime();
            work.accept(question);
            return System.nanoTime() - start;
        }).sorted().toArray();
        System.out.printf("%-22s p50 %6.2f ms   p99 %6.2f ms   processor %6.2f ms%n", what, took[took.length / 2] / 1e6,
                took[took.length * 99 / 100] / 1e6, (threads.getCurrentThreadCpuTime() - cpu) / 1e6 / took.length);
    }

    private static List<JsonNode> lines(String file) throws IOException {
        var json = JsonMapper.shared();
        try (InputStream raw = Files.newInputStream(Path.of(file));
                var in = new BufferedReader(new InputStreamReader(
                        file.endsWith(".gz") ? new GZIPInputStream(raw) : raw, StandardCharsets.UTF_8))) {
            return in.lines().map(json::readTree).toList();
        }
    }
}
