package app.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.dateline.home.HomeLock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.web.server.PortInUseException;

/** Real failures, each told in one sentence. */
class FailuresTest {
    @TempDir
    private Path folder;

    private String sentence(Throwable failure) {
        String sentence = Failures.sentence(new TestTerminal().terminal, new IllegalStateException("outer", failure));
        assertThat(sentence.lines()).hasSize(1);
        return sentence;
    }

    private String h2(String file) {
        return "jdbc:h2:file:" + folder.resolve(file) + ";MODE=PostgreSQL";
    }

    @Test
    void namesADatabaseThatAnotherProcessHasOpen() throws Exception {
        Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Opening.class.getName(), h2("db"))
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (var ready = other.inputReader()) {
            assertThat(ready.readLine()).isEqualTo("open");

            assertThat(sentence(catchThrowable(() -> DriverManager.getConnection(h2("db")))))
                    .startsWith("The database is open in another process");
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    /** Holds a database open. */
    static final class Opening {
        public static void main(String[] args) throws Exception {
            try (Connection connection = DriverManager.getConnection(args[0])) {
                System.out.println(connection.isValid(1) ? "open" : "closed");
                assertThat(System.in.read()).as("the test ends this process").isEqualTo(-1);
            }
        }
    }

    @Test
    void namesADamagedDatabase() throws Exception {
        Files.writeString(folder.resolve("db.mv.db"), "this is no database ".repeat(1_000));

        assertThat(sentence(catchThrowable(() -> DriverManager.getConnection(h2("db")))))
                .startsWith("The database file cannot be read or is damaged");
    }

    @Test
    void namesADatabaseOfANewerVersion() {
        Flyway flyway = Flyway.configure().dataSource(h2("db"), "", "").locations("classpath:db/migration").load();
        flyway.migrate();
        Flyway older = Flyway.configure().dataSource(h2("db"), "", "").locations("classpath:db/none")
                .failOnMissingLocations(false).ignoreMigrationPatterns("").load();

        assertThat(sentence(catchThrowable(older::validate))).startsWith("The database does not fit this version");
    }

    @Test
    void namesADatabaseServerThatIsNotThere() {
        assertThat(sentence(catchThrowable(() -> DriverManager.getConnection("jdbc:postgresql://127.0.0.1:1/x"))))
                .startsWith("The database does not answer");
    }

    @Test
    void namesAFolderThatCannotBeUsed() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(sentence(catchThrowable(() -> HomeLock.take(file.resolve("home"), "ask"))))
                .startsWith("The data folder " + file.resolve("home") + " cannot be written");
    }

    @Test
    void namesAPortAFullDiskAndAMissingFile() {
        assertThat(sentence(new PortInUseException(8080))).startsWith("Port 8080 is already in use")
                .contains("--server.port=8081");
        assertThat(sentence(new UncheckedIOException(new IOException("No space left on device"))))
                .startsWith("The disk is full");
        assertThat(sentence(catchThrowable(() -> Files.readString(folder.resolve("none.jsonl")))))
                .isEqualTo(folder.resolve("none.jsonl") + " cannot be used: it does not exist.");
    }

    record Sample(Mode mode, int lanes, Duration poll, List<Long> owners) {
        enum Mode {
            POLLING, WEBHOOK
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sample.mode      | carrier pigeon | The setting sample.mode cannot be used: "carrier pigeon" is not one of polling, webhook.
            sample.lanes     | many           | The setting sample.lanes cannot be used: "many" is not a whole number.
            sample.poll      | soon           | The setting sample.poll cannot be used: "soon" is not a length of time such as 500ms, 30s, 5m or 2h.
            sample.owners[0] | Ann            | The setting sample.owners[0] cannot be used: "Ann" is not a whole number.
            """)
    void saysWhatASettingMayBe(String name, String value, String sentence) {
        var binder = new Binder(new MapConfigurationPropertySource(Map.of(name, value)));

        assertThat(sentence(catchThrowable(() -> binder.bind("sample", Sample.class)))).isEqualTo(sentence);
    }

    @Test
    void putsTheWholeStoryOfAnUnknownFailureIntoAFile() throws Exception {
        String sentence = sentence(new IllegalStateException("the moon is full"));

        assertThat(sentence).startsWith("Dateline failed: IllegalStateException: the moon is full");
        Path story = Path.of(sentence.replaceFirst(".* with (.*)\\)$", "$1"));
        assertThat(Files.readString(story)).contains("the moon is full", "FailuresTest");
        Files.delete(story);
    }
}
