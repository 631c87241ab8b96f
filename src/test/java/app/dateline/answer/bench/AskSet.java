package app.dateline.answer.bench;

import app.dateline.answer.Answer;
import app.dateline.answer.Answer.FoundPassage;
import app.dateline.answer.Answer.Status;
import app.dateline.answer.Newsroom;
import app.dateline.answer.Question;
import app.dateline.article.Draft;
import app.dateline.article.Published;
import app.dateline.search.Indexer;
import app.dateline.testing.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks all questions of an evaluation set, and writes one answer a line as {@code ask --batch --limit 10 --closest} does.
 *
 * <p>{@code AskSet SET_DIR HOME OUT.jsonl}: HOME keeps the embeddings, so that a second run is quick.
 */
public final class AskSet {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LIMIT = 10;
    private static final String EMBEDDINGS = "embeddings.sql";

    private AskSet() {}

    public static void main(String[] args) throws IOException {
        Path set = Path.of(args[0]);
        Path home = Path.of(args[1]);
        try (Newsroom room = open(home); var out = new PrintStream(args[2], StandardCharsets.UTF_8)) {
            load(room, set, home);
            List<Long> micros = new ArrayList<>();
            for (JsonNode row : rows(set.resolve("questions.jsonl"))) {
                Answer answer = room.answerer.answer(question(row));
                micros.add(answer.took().toNanos() / 1_000);
                out.println(JSON.writeValueAsString(line(row, answer)));
            }
            micros.sort(null);
            System.err.printf("%s: %d passages, %d questions, ms p50 %.1f p95 %.1f p99 %.1f%n", set.getFileName(),
                    room.index.size(), micros.size(), at(micros, 0.5), at(micros, 0.95), at(micros, 0.99));
        }
    }

    /** A new newsroom; embeddings that an earlier run left in {@code home} are taken over. */
    public static Newsroom open(Path home) throws IOException {
        Files.createDirectories(home);
        TestDatabase database = TestDatabase.h2();
        Path known = home.resolve(EMBEDDINGS);
        if (Files.exists(known)) {
            database.jdbc.sql("runscript from '" + known + "'").update();
        }
        return new Newsroom(database.source, Files.createTempDirectory(home, "run"), Clock.systemUTC());
    }

    /** Stores and indexes a set's articles, and leaves their embeddings in {@code home}. */
    public static void load(Newsroom room, Path set, Path home) throws IOException {
        Path plain = set.resolve("articles.jsonl");
        List<Draft> drafts = rows(Files.exists(plain) ? plain : set.resolve("articles.jsonl.gz")).stream()
                .map(AskSet::draft).toList();
        room.store(drafts.toArray(Draft[]::new));
        room.catchUp(new Indexer.Progress() {
            @Override
            public void vectors(long done, long total) {
                if (done % 500 == 0) {
                    System.err.println("vectors " + done + " of " + total);
                }
            }
        });
        room.jdbc.sql("script drop to '" + home.resolve(EMBEDDINGS) + "' table embedding").query().listOfRows();
    }

    public static List<JsonNode> rows(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                var lines = new BufferedReader(new InputStreamReader(
                        file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8))) {
            return lines.lines().map(JSON::readTree).toList();
        }
    }

    private static Draft draft(JsonNode row) {
        String date = text(row, "date");
        return Draft.of("set", row.path("text").asString().replace("\r\n", "\n")).ref(text(row, "id"))
                .headline(text(row, "title")).source(text(row, "source")).url(text(row, "url"))
                .published(date == null ? null : Published.parse(date)).language(text(row, "lang")).build();
    }

    private static @Nullable String text(JsonNode row, String field) {
        return row.path(field).isString() ? row.path(field).asString() : null;
    }

    public static Question question(JsonNode row) {
        String date = text(row, "date");
        List<String> pool = row.path("pool").valueStream().map(JsonNode::asString).toList();
        String question = row.path("question").asString();
        return new Question(question, question, null, LIMIT, true, date == null ? null : LocalDate.parse(date), pool);
    }

    private static Map<String, Object> line(JsonNode row, Answer answer) {
        return Map.of("id", row.path("id").asString(), "status",
                answer.status() == Status.ANSWERED ? "answered" : "no_evidence", "confidence", answer.confidence(),
                "passages", answer.passages().stream().map(AskSet::passage).toList());
    }

    private static Map<String, Object> passage(FoundPassage found) {
        return Map.of("article", Map.of("ref", String.valueOf(found.article().ref())), "text", found.text(), "score",
                found.score());
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1.0, sorted.size() * share)) / 1_000.0;
    }
}
