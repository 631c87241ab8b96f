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
import org.springframework.util.FileSystemUtils;

/** The drill: what is laid aside while the bot runs answers the same after the disk is gone. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class CareIT {
    private static final String QUESTION = "When does the dam open to buses?";

    @TempDir
    private Path folder;
    private DatelineProcess dateline;

    @BeforeEach
    void makeArticles() throws IOException {
        Path articles = Files.createDirectories(folder.resolve("articles"));
        dateline = new DatelineProcess(folder).set("DATELINE_ARTICLES", articles.toString());
        Files.writeString(articles.resolve("dam.md"), """
                ---
                title: Dam opens to buses
                source: Harbour Post
                published: 2026-03-01
                ---
                The northern dam opens to buses on Monday, the council said.

                "We have waited for this," said Ana Brandt, the mayor.
                """);
    }

    @AfterEach
    void endWhatWasStarted() {
        dateline.close();
    }

    @Test
    void answersTheSameAfterBackupLossAndRestore() throws Exception {
        Process bot = dateline.serve("serve");
        dateline.run("before", "ask", "--json", QUESTION);
        assertThat(dateline.run("backup", "backup", "kept.zip", "--json")).as(dateline.said("backup.err")).isZero();
        assertThat(dateline.run("looked", "restore-backup", "kept.zip", "--check")).isZero();
        assertThat(dateline.run("early", "restore-backup", "kept.zip", "--replace")).isEqualTo(1);
        assertThat(dateline.said("early.err")).contains("is running");
        bot.destroy();
        dateline.end(bot);
        FileSystemUtils.deleteRecursively(folder.resolve("home"));
        FileSystemUtils.deleteRecursively(folder.resolve("articles"));
        Files.createDirectories(folder.resolve("articles"));

        assertThat(dateline.run("restore", "restore-backup", "kept.zip")).as(dateline.said("restore.err")).isZero();
        dateline.run("after", "ask", "--json", QUESTION);

        assertThat(answer("after")).isEqualTo(answer("before")).contains("opens to buses on Monday", "Ana Brandt");
        assertThat(dateline.said("backup.out").lines()).singleElement().asString().contains("\"articles\":1");
        assertThat(dateline.said("restore.out")).contains("is put back: 1 articles");
    }

    @Test
    void replacesAStoreOnlyWhenToldToAndKeepsIt() throws Exception {
        dateline.run("first", "backup", "empty.zip");
        dateline.run("ask", "ask", QUESTION);

        assertThat(dateline.run("refused", "restore-backup", "empty.zip")).isEqualTo(1);
        assertThat(dateline.said("refused.err")).contains("--replace");
        assertThat(dateline.run("checked", "restore-backup", "empty.zip", "--check", "--json")).isZero();
        assertThat(dateline.run("replaced", "restore-backup", "empty.zip", "--replace"))
                .as(dateline.said("replaced.err")).isZero();

        assertThat(dateline.said("replaced.err")).contains("home/backups/before-restore-");
    }

    @Test
    void exportsWhatAnotherStoreImports() throws Exception {
        assertThat(dateline.run("export", "export", "plain", "--json")).as(dateline.said("export.err")).isZero();
        assertThat(dateline.said("export.out")).contains("\"articles\":1,\"retracted\":0,\"quotes\":1");
        dateline.run("before", "ask", "--json", QUESTION);
        FileSystemUtils.deleteRecursively(folder.resolve("articles"));
        Files.createDirectories(folder.resolve("articles"));
        dateline.set("DATELINE_HOME", folder.resolve("other").toString());

        assertThat(dateline.run("import", "import", "plain/articles.jsonl", "--json")).isZero();
        dateline.run("after", "ask", "--json", QUESTION);

        assertThat(dateline.said("import.out")).isEqualTo("{\"added\":1,\"known\":0,\"updated\":0,\"refused\":[]}\n");
        assertThat(answer("after")).isEqualTo(answer("before"));
        assertThat(Files.readString(folder.resolve("plain/quotes.jsonl"))).contains("\"speaker\":\"Ana Brandt\"");
    }

    /** Without the time it took. */
    private String answer(String name) throws IOException {
        return dateline.said(name + ".out").replaceAll("\"took_ms\":[0-9.]+", "");
    }
}
