package app.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.testing.DatelineProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program as an operator starts it: processes of their own, ended the hard way. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class CliIT {
    @TempDir
    private Path folder;
    private DatelineProcess dateline;

    @BeforeEach
    void makeArticles() throws IOException {
        dateline = new DatelineProcess(folder).set("DATELINE_ARTICLES", folder.resolve("articles").toString());
        Files.createDirectories(folder.resolve("articles"));
        Files.writeString(folder.resolve("articles/dam.md"), """
                ---
                title: Dam opens to buses
                source: Harbour Post
                ---
                The northern dam opens to buses on Monday, the council said.
                """);
    }

    @AfterEach
    void endWhatWasStarted() {
        dateline.close();
    }

    @Test
    void servesIsAskedIsKilledAndServesAgain() throws Exception {
        Process first = dateline.serve("first");

        assertThat(dateline.run("asked", "ask", "--json", "When does the dam open to buses?"))
                .as(dateline.said("asked.err")).isZero();
        assertThat(dateline.said("asked.out").lines()).hasSize(1);
        assertThat(dateline.said("asked.out")).contains("opens to buses on Monday");
        assertThat(dateline.run("second", "serve", "--server.port=0")).isEqualTo(1);
        assertThat(dateline.said("second.err")).contains("process " + first.pid()).doesNotContain("\tat ");

        first.destroyForcibly().waitFor();
        assertThat(dateline.note()).isPresent();

        assertThat(dateline.run("after", "ask", "--json", "When does the dam open to buses?"))
                .as(dateline.said("after.err")).isZero();
        assertThat(dateline.said("after.out")).contains("opens to buses on Monday");

        Process again = dateline.serve("again");
        again.destroy();
        dateline.end(again);
        assertThat(dateline.note()).isEmpty();
        assertThat(dateline.said("first.out")).contains("Store: 1 articles", "Telegram: off", "Owner: none yet");
    }

    @Test
    void keepsStandardOutputForTheResult() throws Exception {
        assertThat(dateline.run("import", "import", "articles", "--json", "--logging.level.root=debug")).isZero();

        assertThat(dateline.said("import.out")).isEqualTo("{\"added\":0,\"known\":1,\"updated\":0,\"refused\":[]}\n");
        assertThat(dateline.said("import.err")).contains("DEBUG");
    }

    @Test
    void aBatchOutlivesBrokenLinesAndNeverEatsItsOwnQuestions() throws Exception {
        Files.writeString(folder.resolve("in.jsonl"), "\uFEFF{\"id\":1,\"question\":\"When does the dam open?\"}\n"
                + "{\"id\":2,\"question\":\"dam \\ud83d cut\"}\n{\"id\":3,\"question\":\"When does the dam open to buses?\"}\n");

        assertThat(dateline.run("same", "ask", "--batch", "in.jsonl", "--out", "in.jsonl")).isEqualTo(2);
        assertThat(dateline.said("same.err")).contains("holds the questions");
        assertThat(dateline.run("batch", "ask", "--batch", "in.jsonl", "--out", "out.jsonl"))
                .as(dateline.said("batch.err")).isZero();

        assertThat(dateline.said("out.jsonl").lines().toList()).hasSize(3)
                .satisfies(lines -> assertThat(lines.getFirst()).startsWith("{\"id\":1,").contains("opens to buses"))
                .satisfies(lines -> assertThat(lines.getLast()).startsWith("{\"id\":3,").contains("opens to buses"));
    }

    @Test
    void tellsATakenPortInOneSentence() throws Exception {
        try (var taken = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            assertThat(dateline.run("serve", "--server.port=" + taken.getLocalPort())).isEqualTo(1);

            assertThat(dateline.said("serve.err")).contains("Port " + taken.getLocalPort() + " is already in use")
                    .doesNotContain("\tat ");
            assertThat(dateline.said("serve.out")).doesNotContain("\tat ", "APPLICATION FAILED");
        }
    }

    @Test
    void tellsABrokenSettingInOneSentence() throws Exception {
        assertThat(dateline.run("serve", "--dateline.owners=me", "--server.port=0")).isEqualTo(1);

        assertThat(dateline.said("serve.err")).contains("The setting dateline.owners").doesNotContain("\tat ");
        assertThat(dateline.said("serve.out")).doesNotContain("\tat ", "APPLICATION FAILED");
    }
}
