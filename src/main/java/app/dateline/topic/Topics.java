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

/** The topics in force: those of the topics file that can be used, as it was when it was looked at last. */
@Component
public class Topics {
    private static final Logger log = LoggerFactory.getLogger(Topics.class);
    private static final String PACKED = "/defaults/topics.yml";

    private final TopicSettings settings;
    private volatile InForce inForce;
    private String seen = "";

    /** @param text what they were read from */
    private record InForce(TopicFile file, String origin, String text) {}

    public Topics(TopicSettings settings) {
        this.settings = settings;
        boolean packed = settings.isDefault() && !Files.exists(settings.topics());
        String origin = packed ? "the topics packed in the jar" : settings.topics().toString();
        this.inForce = read(origin, packed);
        inForce.file().problems().forEach(problem -> log.warn("topics: {}", problem));
    }

    private InForce read(String origin, boolean packed) {
        try {
            String text = packed ? packedText() : Files.readString(settings.topics());
            return new InForce(TopicFile.parse(origin, text), origin, text);
        } catch (IOException e) {
            return new InForce(new TopicFile(List.of(), List.of(origin + " cannot be read ("
                    + e.getClass().getSimpleName() + "); check that it exists, is UTF-8 text and may be read")), origin,
                    "");
        }
    }

    /**
     * Looks whether the file has changed, and uses it once it looks the same twice: it may still be being written. A file that
     * is gone, or of which nothing can be used, leaves the topics as they are.
     */
    void look() {
        if (!Files.exists(settings.topics())) {
            return;
        }
        InForce now = read(settings.topics().toString(), false);
        boolean isSettled = now.text().equals(seen);
        seen = now.text();
        if (!isSettled || now.text().equals(inForce.text())) {
            return;
        }
        boolean isUsable = !now.file().topics().isEmpty() || now.file().problems().isEmpty();
        now.file().problems().forEach(problem -> log.warn("topics: {}", problem));
        log.info(
                isUsable ? "{} has changed: {} topics are in force"
                        : "{} has changed, but nothing in it can be used: the"
                                + " {} topics from before stay",
                now.origin(), isUsable ? now.file().topics().size() : all().size());
        inForce = isUsable ? now
                : new InForce(new TopicFile(all(), now.file().problems()), now.origin(), now.text());
    }

    private static String packedText() throws IOException {
        try (InputStream in = Topics.class.getResourceAsStream(PACKED)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** In the order of the file. */
    public List<Topic> all() {
        return inForce.file().topics();
    }

    /** The topic that a command or an alias calls, without slash and in any case. */
    public Optional<Topic> find(String name) {
        return all().stream().filter(topic -> topic.answersTo(name)).findFirst();
    }

    /** What in the file cannot be used, each with its line and a remedy; empty when all is well. */
    public List<String> problems() {
        return inForce.file().problems();
    }

    /** Where they came from, for people. */
    public String origin() {
        return inForce.origin();
    }
}
