package app.dateline.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TopicFileTest {

    @Test
    void readsATopicWithItsAliases() {
        TopicFile file = TopicFile.parse("topics.yml", """
                topics:
                  - command: bridge
                    title: The old bridge
                    description: Repairs of the old bridge
                    query: When does the old bridge close?
                    aliases: [vell, repairs]
                """);

        assertThat(file.problems()).isEmpty();
        assertThat(file.topics()).containsExactly(new Topic("bridge", "The old bridge", "Repairs of the old bridge",
                "When does the old bridge close?", List.of("vell", "repairs")));
    }

    @Test
    void leavesOutADuplicateAndNamesBothLines() {
        TopicFile file = TopicFile.parse("topics.yml", """
                topics:
                  - command: bridge
                    query: bridge
                  - command: dam
                    query: dam
                    aliases: [bridge]
                  - command: fair
                    query: fair
                """);

        assertThat(file.topics()).extracting(Topic::command).containsExactly("bridge", "fair");
        assertThat(file.problems())
                .containsExactly("topics.yml line 4: command \"bridge\" is already used by the topic in "
                        + "line 2; choose another one; the topic is left out");
    }

    @Test
    void leavesOutIllegalAndReservedCommands() {
        TopicFile file = TopicFile.parse("topics.yml", """
                topics:
                  - command: Old-Bridge
                    query: bridge
                  - command: help
                    query: help
                  - command: dam
                """);

        assertThat(file.topics()).isEmpty();
        assertThat(file.problems()).containsExactly(
                "topics.yml line 2: command \"Old-Bridge\" is not allowed; use 1 to 32 of a-z, 0-9 and _, beginning with a letter; the topic is left out",
                "topics.yml line 4: command \"help\" belongs to the bot itself; choose another one; the topic is left out",
                "topics.yml line 6: topic \"dam\" has no query; say in plain words what it asks, it is left out");
    }

    @Test
    void tellsTheLineOfBrokenYaml() {
        TopicFile file = TopicFile.parse("topics.yml", "topics:\n  - command: [bridge\n    query: x\n");

        assertThat(file.topics()).isEmpty();
        assertThat(file.problems()).singleElement().asString().startsWith("topics.yml line ")
                .contains("no valid YAML");
    }

    @Test
    void anEmptyFileHasNoTopicsAndNoProblem() {
        assertThat(TopicFile.parse("topics.yml", "")).isEqualTo(new TopicFile(List.of(), List.of()));
    }
}
