package app.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.DatelineApplication;
import app.dateline.home.Holder;
import app.dateline.home.HomeLock;
import app.dateline.home.HomeLock.Taken;
import app.dateline.home.ServeNote;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Commands that are done by the process that serves the folder. */
class CommandEndpointTest {
    @TempDir
    private static Path folder;
    private static ConfigurableApplicationContext app;
    private static ServeNote note;

    private final TestTerminal terminal = new TestTerminal(folder);

    @BeforeAll
    static void serve() throws Exception {
        Files.createDirectories(folder.resolve("articles"));
        Files.writeString(folder.resolve("articles/dam.md"), """
                ---
                title: Dam opens to buses
                source: Harbour Post
                ---
                The northern dam opens to buses on Monday, the council said.
                """);
        app = new AppStart(DatelineApplication.class, settings())
                .serve(((Taken) HomeLock.take(folder.resolve("home"), Holder.SERVE)).lock());
        note = ServeNote.read(folder.resolve("home")).orElseThrow();
    }

    @AfterAll
    static void stopAndLeaveNothingBehind() {
        app.close();

        assertThat(ServeNote.read(folder.resolve("home"))).isEmpty();
        assertThat(HomeLock.take(folder.resolve("home"), "ask")).isInstanceOf(Taken.class);
    }

    private static List<String> settings() {
        return List.of("--dateline.home=" + folder.resolve("home"), "--dateline.articles=" + folder.resolve("articles"),
                "--server.port=0");
    }

    private int run(String... words) {
        Arguments arguments = new Arguments(List.of(words), settings());
        return CommandTree.run(terminal.terminal, arguments,
                new Launcher(DatelineApplication.class, arguments, terminal.terminal)::run);
    }

    @Test
    void answersThroughTheServingProcess() {
        assertThat(run("ask", "--json", "When does the dam open to buses?")).as(terminal.err()).isZero();

        assertThat(terminal.out().lines()).hasSize(1);
        assertThat(terminal.out()).contains("\"status\":\"answered\"", "opens to buses on Monday");
        assertThat(terminal.err()).isEmpty();
    }

    @Test
    void takesPathsAsTheyWereTyped() throws Exception {
        Files.writeString(folder.resolve("more.jsonl"),
                "{\"id\":\"fair\",\"title\":\"Fair\",\"text\":\"The fair closes at ten.\"}\nno json\n");

        assertThat(run("import", "more.jsonl")).isEqualTo(1);

        assertThat(terminal.out()).contains("more.jsonl:2", "1 added, 0 known, 0 updated, 1 refused");
    }

    @Test
    void passesOnExitCodesAndBothStreams() {
        assertThat(run("ask", "x".repeat(3_000))).isEqualTo(2);

        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.err().lines()).hasSize(1);
        assertThat(terminal.err()).contains("3,000");
    }

    @Test
    void findsTheInstallationWell() {
        assertThat(run("doctor")).as(terminal.out()).isZero();

        assertThat(terminal.out()).contains("process " + ProcessHandle.current().pid() + " serves");
    }

    @Test
    void isNotThereForAnybodyElse() throws Exception {
        assertThat(status("Authorization", "Bearer " + note.key())).isEqualTo(200);
        assertThat(status("Authorization", "Bearer wrong")).isEqualTo(404);
        assertThat(status("X-Other", "no key")).isEqualTo(404);
        for (String through : List.of("Origin", "X-Forwarded-For", "Forwarded", "Via")) {
            assertThat(status("Authorization", "Bearer " + note.key(), through, "http://localhost:" + note.port()))
                    .as(through).isBetween(400, 499);
        }
    }

    @Test
    void isNoPartOfThePublicInterface() throws Exception {
        String docs = get("/v3/api-docs");

        assertThat(docs).contains("/api/ask").doesNotContain("internal");
    }

    @Test
    void tellsItsHealthByGroups() throws Exception {
        assertThat(get("/actuator/health/readiness")).contains("\"status\":\"UP\"", "\"store\"", "\"index\"");
        assertThat(get("/actuator/health/liveness")).contains("\"status\":\"UP\"", "\"loops\"");
    }

    private static String get(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + note.port() + path)).build(),
                    BodyHandlers.ofString()).body();
        }
    }

    private static int status(String... headers) throws Exception {
        String call = JsonLines.line(new RemoteCall(List.of("help"), folder.toString(), Screen.NONE));
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + note.port() + note.path()))
                    .headers(headers).header("Content-Type", "application/json").POST(BodyPublishers.ofString(call))
                    .build(), BodyHandlers.ofString()).statusCode();
        }
    }
}
