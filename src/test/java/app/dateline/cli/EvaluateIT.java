package app.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.testing.DatelineProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Question sets, scored by the program as an editor starts it. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class EvaluateIT {
    @TempDir
    private Path folder;
    private DatelineProcess dateline;

    @BeforeEach
    void prepare() {
        dateline = new DatelineProcess(folder)
                .set("DATELINE_ARTICLES", Path.of("config/articles").toAbsolutePath().toString())
                .set("DATELINE_TOPICS", Path.of("config/topics.yml").toAbsolutePath().toString());
    }

    @AfterEach
    void end() {
        dateline.close();
    }

    @Test
    void theStarterStoreAnswersItsGoldenQuestions() throws Exception {
        String golden = Path.of("config/golden").toAbsolutePath().toString();

        assertThat(dateline.run("golden", "evaluate", golden, "--json", "--out", "run.json", "--chart", "chart.png"))
                .as(dateline.said("golden.err")).isZero();

        JsonNode run = JsonMapper.shared().readTree(dateline.said("golden.out"));
        assertThat(measure(run, "success@1")).isGreaterThanOrEqualTo(0.85);
        assertThat(measure(run, "hit@5")).isGreaterThanOrEqualTo(0.93);
        assertThat(measure(run, "false answers")).isZero();
        assertThat(measure(run, "answered")).isGreaterThanOrEqualTo(0.95);
        assertThat(ImageIO.read(folder.resolve("chart.png").toFile()).getWidth()).isEqualTo(1_100);
        assertThat(run.path("scores").size()).isEqualTo(run.path("questions").asInt());
    }

    private static double measure(JsonNode run, String name) {
        return run.path("measures").valueStream().filter(each -> each.path("name").asString().equals(name)).findFirst()
                .orElseThrow().path("value").asDouble();
    }

    @Test
    void aSetWithArticlesIsAskedInAStoreOfItsOwnAndComparedWithAnEarlierRun() throws Exception {
        Path set = Files.createDirectories(folder.resolve("bridge"));
        Files.writeString(set.resolve("articles.jsonl"), """
                {"id":"b","title":"Bridge","text":"The old bridge closes on 1 April for repairs, the council said."}
                """);
        Files.write(set.resolve("questions.jsonl"), List.of(
                "{\"id\":\"1\",\"question\":\"When does the old bridge close?\","
                        + "\"relevant\":[{\"article_id\":\"b\",\"text\":\"1 April\"}]}",
                "{\"id\":\"2\",\"question\":\"Which islands does Japan claim?\"}"));
        assertThat(dateline.run("first", "evaluate", "bridge", "--out", "first.json")).as(dateline.said("first.err"))
                .isZero();
        assertThat(dateline.said("first.out")).contains("bridge: 2 questions, 1 of them without an answer",
                "success@1                    1.000");
        forgetAnAnswer(folder.resolve("first.json"));

        assertThat(dateline.run("second", "evaluate", "bridge", "--compare", "first.json", "--misses")).isZero();

        assertThat(dateline.said("second.out")).contains("1 better than before", "When does the old bridge close?",
                "0 worse than before", "0 not as they should be");
        assertThat(dateline.run("ask", "ask", "--json", "When does the old bridge close?")).isEqualTo(1);

        assertThat(dateline.run("plain", "evaluate", "--plain", "bridge")).isZero();
        assertThat(dateline.said("plain.out")).contains("success@1                    1.000");
        for (String way : List.of("words", "vectors", "fusion", "rrf")) {
            assertThat(dateline.run(way, "evaluate", "bridge", "--baseline", way)).as(way).isZero();
            assertThat(dateline.said(way + ".out")).as(way).contains("success@1                    1.000");
        }
    }

    private static void forgetAnAnswer(Path run) throws IOException {
        Files.writeString(run, Files.readString(run).replaceFirst("\"success@1\" : 1.0", "\"success@1\" : 0.0"));
    }

    @Test
    void namesTheLineOfASetThatCannotBeRead() throws Exception {
        Path set = Files.createDirectories(folder.resolve("broken"));
        Files.writeString(set.resolve("questions.jsonl"), "{\"question\":\"Why?\"}\n{\"question\":\n");

        assertThat(dateline.run("broken", "evaluate", "broken")).isEqualTo(1);

        assertThat(dateline.said("broken.err")).contains("questions.jsonl:2: the line is no JSON")
                .doesNotContain("\tat ");
    }
}
