package app.dateline.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicsTest {
    @TempDir
    private Path folder;
    private Path file;
    private Topics topics;

    @BeforeEach
    void begin() throws IOException {
        file = folder.resolve("topics.yml");
        write("bridge");
        topics = new Topics(new TopicSettings(file));
    }

    private void write(String command) throws IOException {
        Files.writeString(file, "topics:\n  - command: " + command + "\n    query: What about it?\n");
    }

    @Test
    void usesAChangedFileOnceItIsNoLongerBeingWritten() throws IOException {
        write("dam");

        topics.look();
        assertThat(topics.find("dam")).isEmpty();

        topics.look();
        assertThat(topics.all()).extracting(Topic::command).containsExactly("dam");
    }

    @Test
    void keepsItsTopicsWhenTheFileIsBrokenAndSaysWhy() throws IOException {
        Files.writeString(file, "topics: [");
        topics.look();
        topics.look();

        assertThat(topics.all()).extracting(Topic::command).containsExactly("bridge");
        assertThat(topics.problems()).hasSize(1).first().asString().contains("topics.yml");

        write("bridge");
        topics.look();
        topics.look();
        assertThat(topics.problems()).isEmpty();
    }

    @Test
    void keepsItsTopicsWhenTheFileIsGone() throws IOException {
        Files.delete(file);
        topics.look();
        topics.look();

        assertThat(topics.all()).extracting(Topic::command).containsExactly("bridge");
    }

    @Test
    void hasNoTopicsWhenTheFileNamesNone() throws IOException {
        Files.writeString(file, "");
        topics.look();
        topics.look();

        assertThat(topics.all()).isEmpty();
    }
}
