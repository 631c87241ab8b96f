package app.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.DatelineApplication;
import app.dateline.home.Holder;
import app.dateline.home.HomeLock;
import app.dateline.home.HomeLock.Taken;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Commands on a real store, in this process. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class LauncherTest {
    @TempDir
    private Path folder;
    private TestTerminal terminal = new TestTerminal();

    @BeforeEach
    void makeArticles() throws Exception {
        Files.createDirectories(folder.resolve("articles"));
        Files.writeString(folder.resolve("articles/bridge.md"), """
                ---
                title: Old bridge to close for a year
                source: Harbour Post
                published: 2026-03-01
                ---
                The old bridge over the Vell will close for repairs on 1 April, the city council decided on Sunday.

                "We cannot wait until a stone falls," Mayor Ana Brandt said after the vote.
                """);
    }

    private int run(String... words) {
        terminal = new TestTerminal(folder);
        List<String> all = new ArrayList<>(List.of(words));
        all.add("--dateline.home=" + folder.resolve("home"));
        all.add("--dateline.articles=" + folder.resolve("articles"));
        Arguments arguments = Arguments.of(all.toArray(String[]::new));
        return CommandTree.run(terminal.terminal, arguments,
                new Launcher(DatelineApplication.class, arguments, terminal.terminal)::run);
    }

    private JsonNode json() {
        assertThat(terminal.out().lines()).hasSize(1);
        return JsonLines.MAPPER.readTree(terminal.out());
    }

    @Test
    void answersFromAFreshHomeWithTheArticlesOfItsFolders() {
        assertThat(run("ask", "--json", "When will the old bridge close?")).isZero();

        assertThat(json().path("status").stringValue()).isEqualTo("answered");
        assertThat(json().at("/passages/0/text").stringValue()).contains("close for repairs on 1 April");
    }

    @Test
    void addsNothingWhenAnImportIsRunAgain() throws Exception {
        Files.writeString(folder.resolve("more.jsonl"), """
                {"id":"dam","title":"Dam opens","text":"The northern dam opens to buses on Monday.","date":"2026-03-03"}
                {"id":"broken","title":
                """);

        assertThat(run("import", "more.jsonl", "--json")).isEqualTo(1);
        assertThat(json().path("added").intValue()).isEqualTo(1);
        assertThat(json().at("/refused/0/line").intValue()).isEqualTo(2);
        assertThat(json().at("/refused/0/reason").stringValue()).isNotBlank();

        run("import", "more.jsonl", "--json");
        assertThat(json().path("added").intValue()).isZero();
        assertThat(json().path("known").intValue()).isEqualTo(1);
    }

    @Test
    void answersABatchInItsOrderAndGoesOnBehindABadLine() throws Exception {
        Files.writeString(folder.resolve("in.jsonl"), """
                {"id":"a","question":"When will the old bridge close?","other":1}
                {"id":7,"question":""}
                no json

                {"id":"d","question":"Who won the chess cup?","date":"2026-03-05","pool":[]}
                {"id":"e","question":"When will it close?","date":"soon"}
                """);

        assertThat(run("ask", "--batch", "in.jsonl", "--out", "out.jsonl")).isZero();

        List<JsonNode> lines = Files.readAllLines(folder.resolve("out.jsonl")).stream()
                .map(JsonLines.MAPPER::readTree).toList();
        assertThat(lines).extracting(line -> line.path("id").asString("")).containsExactly("a", "7", "", "d", "e");
        assertThat(lines).extracting(line -> line.path("status").stringValue()).containsExactly("answered", "error",
                "error", "no_evidence", "error");
        assertThat(lines.get(2).path("detail").stringValue()).startsWith("line 3 is no JSON object");
    }

    @Test
    void waitsForAnotherCommandOnTheSameFolder() throws Exception {
        var lock = ((Taken) HomeLock.take(folder.resolve("home"), "import")).lock();
        Thread other = Thread.ofPlatform().start(() -> {
            while (!terminal.err().contains("Waiting for process")) {
                Thread.onSpinWait();
            }
            lock.close();
        });

        int exit = run("doctor");

        other.join();
        assertThat(exit).as(terminal.out()).isZero();
        assertThat(terminal.err()).contains("Waiting for process " + ProcessHandle.current().pid(), "import");
    }

    @Test
    void namesAServingProcessThatDoesNotAnswer() throws Exception {
        Path home = folder.resolve("home");
        try (HomeLock lock = ((Taken) HomeLock.take(home, Holder.SERVE)).lock()) {
            new app.dateline.home.ServeNote(ProcessHandle.current().pid(), "127.0.0.1", 1, "/internal/command", "key")
                    .write(home);

            assertThat(run("ask", "anything")).as("while " + lock + " is held").isEqualTo(1);
        }
        assertThat(terminal.err()).contains("Process " + ProcessHandle.current().pid(), "does not answer");
        assertThat(terminal.out()).isEmpty();
    }

    @Test
    void refusesToServeAFolderThatIsServed() {
        try (HomeLock lock = ((Taken) HomeLock.take(folder.resolve("home"), Holder.SERVE)).lock()) {
            assertThat(run("serve", "--server.port=0")).as("while " + lock + " is held").isEqualTo(1);
        }
        assertThat(terminal.err().lines()).hasSize(1);
        assertThat(terminal.err()).contains("already serves", "process " + ProcessHandle.current().pid());
    }

    @Test
    void findsQuotesWithoutAStore() throws Exception {
        Files.writeString(folder.resolve("two.jsonl"), """
                {"id":"x1","title":"T","text":"\\"The work takes a year,\\" Mayor Ana Brandt said."}
                {"id":"x2","title":"T","text":"Nobody said a word about it on that day."}
                """);

        assertThat(run("quotes", "two.jsonl", "--json")).isZero();

        List<JsonNode> lines = terminal.out().lines().map(JsonLines.MAPPER::readTree).toList();
        assertThat(lines).extracting(line -> line.path("article_id").stringValue()).containsExactly("x1", "x2");
        assertThat(lines.get(0).at("/quotes/0/text").stringValue()).startsWith("The work takes a year");
        assertThat(lines.get(1).path("quotes")).isEmpty();
        assertThat(folder.resolve("home")).doesNotExist();
    }
}
