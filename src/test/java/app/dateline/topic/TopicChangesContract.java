package app.dateline.topic;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.command.Permits;
import app.dateline.testing.TestClock;
import app.dateline.testing.TestDatabase;
import app.dateline.topic.NameProblem.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

/** What editors change of the topics, over those of the file, on every database. */
abstract class TopicChangesContract {
    private final TestClock clock = new TestClock("2026-03-05T09:00:00Z");
    @TempDir
    private Path folder;
    private Path file;
    private TestDatabase database;
    private Topics topics;

    abstract TestDatabase database();

    @BeforeEach
    void open() throws IOException {
        database = database();
        file = folder.resolve("topics.yml");
        write("bridge", "dam");
        topics = process();
    }

    private void write(String... commands) throws IOException {
        StringBuilder text = new StringBuilder("topics:\n");
        for (String command : commands) {
            text.append("  - command: ").append(command).append("\n    query: What about it?\n");
        }
        Files.writeString(file, text);
    }

    /** The topics as a process of their own sees them. */
    private Topics process() {
        return new Topics(new TopicSettings(file), new TopicChanges(database.jdbc, clock));
    }

    private static Topic topic(String command, String... aliases) {
        return new Topic(command, command, command, "Where is it?", List.of(aliases));
    }

    private static List<String> commands(Topics topics) {
        return topics.all().stream().map(Topic::command).toList();
    }

    @Test
    void addsATopicForEveryProcessAndAfterARestart() {
        Topics other = process();

        assertThat(topics.put(topic("harbour", "port"))).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        topics.put(topic("airport"));

        assertThat(commands(topics)).containsExactly("bridge", "dam", "harbour", "airport");
        assertThat(commands(other)).containsExactly("bridge", "dam");
        other.catchUp();
        assertThat(other.all()).isEqualTo(topics.all());
        assertThat(other.find("PORT")).map(Topic::command).contains("harbour");
        assertThat(process().all()).isEqualTo(topics.all());
    }

    @Test
    void aTopicIsInForceFromTheCommitOnThoughSomebodyLooksBeforeIt() {
        new TransactionTemplate(database.transactions).executeWithoutResult(status -> {
            topics.put(topic("harbour"));
            CompletableFuture.runAsync(topics::catchUp).join();
        });

        assertThat(commands(topics)).containsExactly("bridge", "dam", "harbour");
    }

    @Test
    void changesAndRemovesATopicOfTheFileAndHasItAgain() {
        Topic before = topics.find("dam").orElseThrow();

        topics.put(topic("dam", "lock"));
        assertThat(commands(topics)).containsExactly("bridge", "dam");
        assertThat(topics.find("lock")).map(Topic::query).contains("Where is it?");
        assertThat(topics.remove("dam")).isTrue();
        assertThat(topics.remove("dam")).isFalse();
        assertThat(commands(process())).containsExactly("bridge");

        assertThat(topics.put(before)).isEmpty();
        assertThat(process().all()).isEqualTo(topics.all()).contains(before);
        assertThat(new TopicChanges(database.jdbc, clock).all()).isEmpty();
    }

    @Test
    void refusesNamesThatAreTakenReservedOrNoCommands() {
        topics.put(topic("harbour", "port"));

        assertThat(topics.put(topic("dock", "port"))).contains(new NameProblem(Kind.TAKEN, "port", "harbour"));
        assertThat(topics.put(topic("dock", "dam"))).contains(new NameProblem(Kind.TAKEN, "dam", "dam"));
        assertThat(topics.put(topic("port"))).contains(new NameProblem(Kind.TAKEN, "port", "harbour"));
        assertThat(topics.put(topic("undo"))).contains(new NameProblem(Kind.RESERVED, "undo", ""));
        assertThat(topics.put(topic("dock", "Docks"))).contains(new NameProblem(Kind.FORM, "Docks", ""));
        assertThat(topics.put(topic("dock", "pier", "pier"))).contains(new NameProblem(Kind.TWICE, "pier", ""));
        assertThat(commands(process())).containsExactly("bridge", "dam", "harbour");
        assertThat(Permits.all()).allMatch(permit -> CommandName.isReserved(permit.command()));
    }

    @Test
    void whatAnEditorMadeStaysWhenTheFileLaterUsesTheName() throws IOException {
        topics.put(topic("harbour", "port"));
        write("bridge", "port");

        topics.look();
        topics.look();

        assertThat(commands(topics)).containsExactly("bridge", "harbour");
        assertThat(topics.problems()).singleElement().asString().contains("\"port\"", "\"harbour\"");
        topics.remove("harbour");
        assertThat(commands(topics)).containsExactly("bridge", "port");
        assertThat(topics.problems()).isEmpty();
    }

    @Test
    void nothingStaysOfAChangeWhoseTransactionFails() {
        new TransactionTemplate(database.transactions).executeWithoutResult(status -> {
            topics.put(topic("harbour"));
            status.setRollbackOnly();
        });

        topics.catchUp();

        assertThat(commands(topics)).containsExactly("bridge", "dam");
    }
}
