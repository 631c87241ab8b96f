package app.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.dateline.testing.DatelineProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A long import that is killed goes on where it was. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ImportIT {
    private static final int ARTICLES = 1_000;
    /** Commits of the index: one for its beginning, ten for the words, and some of the sixteen for the vectors. */
    private static final int AMONG_THE_VECTORS = 14;

    @TempDir
    private Path folder;
    private DatelineProcess dateline;

    @BeforeEach
    void makeArticles() throws IOException {
        dateline = new DatelineProcess(folder).set("DATELINE_ARTICLES", folder.resolve("articles").toString());
        Files.createDirectories(folder.resolve("articles"));
        Files.writeString(folder.resolve("many.jsonl"), IntStream.range(0, ARTICLES)
                .mapToObj(
                        i -> """
                                {"id":"a%d","title":"Ferry %d","language":"en","text":"The ferry %d leaves at nine. \\"We sail %s,\\" said Ana Brandt."}
                                """
                                .formatted(i, i, i, "on day " + i))
                .collect(Collectors.joining()));
    }

    @AfterEach
    void endWhatWasStarted() {
        dateline.close();
    }

    @Test
    void aKilledImportGoesOnWhereItWas() throws Exception {
        Process killed = dateline.start("killed", "import", "many.jsonl");
        await().atMost(Duration.ofMinutes(4)).until(() -> !killed.isAlive() || commits() >= AMONG_THE_VECTORS);
        assertThat(killed.isAlive()).as(dateline.said("killed.err")).isTrue();
        killed.destroyForcibly().waitFor();
        long remembered = count("embedding");
        long waiting = count("vector_backlog");

        assertThat(dateline.run("resumed", "import", "many.jsonl", "--json")).as(dateline.said("resumed.err")).isZero();

        assertThat(dateline.said("resumed.out"))
                .isEqualTo("{\"added\":0,\"known\":1000,\"updated\":0,\"refused\":[]}\n");
        assertThat(waiting).isPositive();
        assertThat(remembered).isBetween(ARTICLES - waiting, ARTICLES - 1L);
        assertThat(count("embedding")).isEqualTo(ARTICLES);
        assertThat(count("quote")).isEqualTo(ARTICLES);
        assertThat(count("vector_backlog")).isZero();
        assertThat(count("article where stage = 'INDEXED'")).isEqualTo(ARTICLES);
    }

    /** The number in the name of Lucene's newest list of segments. */
    private int commits() throws IOException {
        Path index = folder.resolve("home/index");
        if (!Files.isDirectory(index)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(index)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("segments_"))
                    .mapToInt(name -> Integer.parseInt(name.substring("segments_".length()), Character.MAX_RADIX)).max()
                    .orElse(0);
        }
    }

    private long count(String what) {
        var database = new DriverManagerDataSource("jdbc:h2:file:" + folder.resolve("home/db/dateline")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE");
        return JdbcClient.create(database).sql("select count(*) from " + what).query(Long.class).single();
    }
}
