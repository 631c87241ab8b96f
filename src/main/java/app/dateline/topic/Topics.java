package app.dateline.topic;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The topics in force: those of the topics file that can be used. */
@Component
public class Topics {
    private static final Logger log = LoggerFactory.getLogger(Topics.class);
    private static final String PACKED = "/defaults/topics.yml";

    private final List<Topic> all;
    private final List<String> problems;
    private final String origin;

    public Topics(TopicSettings settings) {
        boolean packed = settings.isDefault() && !Files.exists(settings.topics());
        this.origin = packed ? "the topics packed in the jar" : settings.topics().toString();
        TopicFile file = read(settings, packed);
        this.all = file.topics();
        this.problems = file.problems();
        problems.forEach(problem -> log.warn("topics: {}", problem));
    }

    private TopicFile read(TopicSettings settings, boolean packed) {
        try {
            return TopicFile.parse(origin, packed ? packedText() : Files.readString(settings.topics()));
        } catch (IOException e) {
            return new TopicFile(List.of(), List.of(origin + " cannot be read (" + e.getClass().getSimpleName()
                    + "); check that it exists, is UTF-8 text and may be read, then restart"));
        }
    }

    private static String packedText() throws IOException {
        try (InputStream in = Topics.class.getResourceAsStream(PACKED)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** In the order of the file. */
    public List<Topic> all() {
        return all;
    }

    /** The topic that a command or an alias calls, without slash and in any case. */
    public Optional<Topic> find(String name) {
        return all.stream().filter(topic -> topic.answersTo(name)).findFirst();
    }

    /** What in the file cannot be used, each with its line and a remedy; empty when all is well. */
    public List<String> problems() {
        return problems;
    }

    /** Where they came from, for people. */
    public String origin() {
        return origin;
    }
}
