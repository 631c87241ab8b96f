package app.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.dateline.DatelineApplication;
import app.dateline.home.ServeNote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program as an operator starts it: processes of their own, ended the hard way. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class CliIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path folder;
    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void makeArticles() throws IOException {
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
        started.forEach(Process::destroyForcibly);
    }

    private Process start(String name, String... words) throws IOException {
        List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules=jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), DatelineApplication.class.getName()));
        line.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile())
                .redirectOutput(folder.resolve(name + ".out").toFile())
                .redirectError(folder.resolve(name + ".err").toFile());
        builder.environment().put("DATELINE_HOME", folder.resolve("home").toString());
        builder.environment().put("DATELINE_ARTICLES", folder.resolve("articles").toString());
        builder.environment().remove("DATELINE_TELEGRAM_TOKEN");
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private int run(String name, String... words) throws Exception {
        Process process = start(name, words);
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as(name + " ends").isTrue();
        return process.exitValue();
    }

    private String said(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private Process serve(String name) throws IOException {
        Process process = start(name, "--server.port=0");
        await().atMost(PATIENCE).until(
                () -> ServeNote.read(folder.resolve("home")).filter(note -> note.pid() == process.pid()).isPresent());
        return process;
    }

    @Test
    void servesIsAskedIsKilledAndServesAgain() throws Exception {
        Process first = serve("first");

        assertThat(run("asked", "ask", "--json", "When does the dam open to buses?")).as(said("asked.err")).isZero();
        assertThat(said("asked.out").lines()).hasSize(1);
        assertThat(said("asked.out")).contains("opens to buses on Monday");
        assertThat(run("second", "serve", "--server.port=0")).isEqualTo(1);
        assertThat(said("second.err")).contains("process " + first.pid()).doesNotContain("\tat ");

        first.destroyForcibly().waitFor();
        assertThat(ServeNote.read(folder.resolve("home"))).isPresent();

        assertThat(run("after", "ask", "--json", "When does the dam open to buses?")).as(said("after.err")).isZero();
        assertThat(said("after.out")).contains("opens to buses on Monday");

        Process again = serve("again");
        again.destroy();
        assertThat(again.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(ServeNote.read(folder.resolve("home"))).isEmpty();
        assertThat(said("first.out")).contains("Store: 1 articles", "Telegram: off", "Owner: none yet");
    }

    @Test
    void keepsStandardOutputForTheResult() throws Exception {
        assertThat(run("import", "import", "articles", "--json", "--logging.level.root=debug")).isZero();

        assertThat(said("import.out")).isEqualTo("{\"added\":0,\"known\":1,\"updated\":0,\"refused\":[]}\n");
        assertThat(said("import.err")).contains("DEBUG");
    }

    @Test
    void tellsATakenPortInOneSentence() throws Exception {
        try (var taken = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            assertThat(run("serve", "--server.port=" + taken.getLocalPort())).isEqualTo(1);

            assertThat(said("serve.err")).contains("Port " + taken.getLocalPort() + " is already in use")
                    .doesNotContain("\tat ");
            assertThat(said("serve.out")).doesNotContain("\tat ", "APPLICATION FAILED");
        }
    }

    @Test
    void tellsABrokenSettingInOneSentence() throws Exception {
        assertThat(run("serve", "--dateline.owners=me", "--server.port=0")).isEqualTo(1);

        assertThat(said("serve.err")).contains("The setting dateline.owners").doesNotContain("\tat ");
        assertThat(said("serve.out")).doesNotContain("\tat ", "APPLICATION FAILED");
    }
}
