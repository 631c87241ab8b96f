package app.dateline.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder of articles of which it is known what belongs together: {@code articles.jsonl} and, each where known,
 * {@code clusters.jsonl} ({@code {"articles":[ids]}}, one story a line), {@code pairs.jsonl} ({@code {"a","b","same"}}) and
 * {@code alerts.jsonl} ({@code {"id","query","relevant":[ids]}}). Every file may end in {@code .gz}; other fields are ignored.
 *
 * @param name the folder's
 */
public record NewsSet(String name, List<Item> articles, List<List<String>> clusters, List<Pair> pairs,
        List<Wish> alerts) {
    private static final JsonMapper JSON = JsonMapper.shared();

    public NewsSet {
        articles = List.copyOf(articles);
        clusters = clusters.stream().map(List::copyOf).toList();
        pairs = List.copyOf(pairs);
        alerts = List.copyOf(alerts);
    }

    /** An article. @param language ISO 639-1 code */
    record Item(String id, String title, String text, String language) {}

    /** Two articles that tell the same, or do not. */
    record Pair(String a, String b, boolean same) {}

    /** What somebody wants to hear of, and the articles that tell it. */
    record Wish(String id, String query, Set<String> relevant) {}

    /** True when a folder holds such a set. */
    public static boolean isIn(Path folder) {
        return List.of("clusters", "pairs", "alerts").stream().anyMatch(name -> file(folder, name) != null);
    }

    private static @Nullable Path file(Path folder, String name) {
        Path plain = folder.resolve(name + ".jsonl");
        Path packed = folder.resolve(name + ".jsonl.gz");
        return Files.isRegularFile(plain) ? plain : Files.isRegularFile(packed) ? packed : null;
    }

    /**
     * Reads the set of a folder.
     *
     * @throws BrokenSet when a line cannot be read, naming it, or there are no articles
     */
    public static NewsSet read(Path folder) throws BrokenSet {
        List<Item> articles = rows(folder, "articles", NewsSet::article);
        if (articles.isEmpty()) {
            throw new BrokenSet("evaluate.missing", folder.resolve("articles.jsonl"));
        }
        return new NewsSet(String.valueOf(folder.toAbsolutePath().normalize().getFileName()), articles,
                rows(folder, "clusters", row -> strings(row.path("articles"))),
                rows(folder, "pairs",
                        row -> new Pair(row.path("a").asString(), row.path("b").asString(),
                                row.path("same").asBoolean())),
                rows(folder, "alerts", row -> new Wish(row.path("id").asString(""), row.path("query").asString(),
                        Set.copyOf(strings(row.path("relevant"))))));
    }

    private static Item article(JsonNode row) {
        return new Item(row.path("id").asString(), row.path("title").asString(""), row.path("text").asString(""),
                row.path("lang").asString(row.path("language").asString("en")));
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static <T> List<T> rows(Path folder, String name, Function<JsonNode, T> row) throws BrokenSet {
        Path file = file(folder, name);
        if (file == null) {
            return List.of();
        }
        List<T> rows = new ArrayList<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            try {
                if (!line.isBlank()) {
                    rows.add(row.apply(JSON.readTree(line)));
                }
            } catch (JacksonException e) {
                throw new BrokenSet("evaluate.json", file, String.valueOf(number), e.getOriginalMessage());
            }
        }
        return rows;
    }

    private static List<String> lines(Path file) throws BrokenSet {
        try (InputStream bytes = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes) {
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
        } catch (IOException e) {
            throw new BrokenSet("evaluate.missing", file);
        }
    }
}
