package app.dateline.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicYamlTest {

    @ParameterizedTest
    @ValueSource(strings = {"no", "12", "a: b", "\"quoted\" \\ back", "two\nlines\tand more",
            "a\u2028b\u2029c\u0085d\u0007e",
            "- # & *", "мир"})
    void readsWhatItHasWritten(String words) {
        var topic = new Topic("treaty", words, words, words, List.of("no", "peace"));

        assertThat(TopicYaml.read(TopicYaml.entry(topic))).contains(topic);
    }
}
