package app.dateline.topic;

import app.dateline.work.AfterCommit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The topics in force: those of the topics file that can be used, as it was when it was looked at last, with what editors changed over
 * them.
 */
@Component
public class Topics {
    private static final Logger log = LoggerFactory.getLogger(Topics.class);
    private static final String PACKED = "/defaults/topics.yml";

    private final TopicSettings settings;
    private final @Nullable TopicChanges changes;
    private volatile InForce inForce;
    private volatile TopicMerge merged;
    private String seen = "";
    private long revision = -1;

    /** @param text what they were read from */
    private record InForce(TopicFile file, String origin, String text) {}

    /** Those of the file alone. */
    public Topics(TopicSettings settings) {
        this(settings, null);
    }

    @Autowired
    Topics(TopicSettings settings, @Nullable TopicChanges changes) {
        this.settings = settings;
        this.changes = changes;
        boolean packed = settings.isDefault() && !Files.exists(settings.topics());
        String origin = packed ? "the topics packed in the jar" : settings.topics().toString();
        this.inForce = read(origin, packed);
        inForce.file().problems().forEach(problem -> log.warn("topics: {}", problem));
        this.merged = new TopicMerge(inForce.file().topics(), List.of());
        catchUp();
    }

    /** Takes in what editors have changed since the last time. */
    synchronized void catchUp() {
        long latest = changes == null ? 0 : changes.revision();
        if (latest != revision) {
            revision = latest;
            merge();
        }
    }

    private void merge() {
        List<TopicChange> all = changes == null ? List.of() : changes.all();
        TopicMerge now = TopicMerge.of(inForce.origin(), inForce.file().topics(), all);
        now.problems().stream().filter(problem -> !merged.problems().contains(problem))
                .forEach(problem -> log.warn("topics: {}", problem));
        merged = now;
    }

    /**
     * Adds a topic, or puts it in the place of the one with its command: for all processes, once the transaction around it is done.
     *
     * @return why it cannot be called so, and then nothing is changed
     */
    public Optional<NameProblem> put(Topic topic) {
        return changing(() -> {
            Optional<NameProblem> problem = NameProblem.of(all(), topic);
            if (problem.isEmpty() && inForce.file().topics().contains(topic)) {
                changed().forget(topic.command());
            } else if (problem.isEmpty()) {
                changed().put(new TopicChange(topic, false));
            }
            return problem;
        });
    }

    /** Takes a topic away, for all processes, once the transaction around it is done; false when there is none. */
    public boolean remove(String command) {
        return changing(() -> {
            Optional<Topic> topic = all().stream().filter(each -> each.command().equals(command)).findFirst();
            topic.ifPresent(each -> {
                if (inForce.file().topics().stream().anyMatch(own -> own.command().equals(command))) {
                    changed().put(new TopicChange(new Topic(command, "", "", "", List.of()), true));
                } else {
                    changed().forget(command);
                }
            });
            return topic.isPresent();
        });
    }

    /**
     * Makes a change only where the topic still is as it was when the change was thought of.
     *
     * @param expected how it was; null where there was none
     * @param change made while nobody else changes a topic; empty when it cannot be
     * @return empty when it is another by now, or the change cannot be made
     */
    public <T> Optional<T> ifStill(String command, @Nullable Topic expected, Supplier<Optional<T>> change) {
        return changing(() -> Objects.equals(expected,
                all().stream().filter(each -> each.command().equals(command)).findFirst().orElse(null))
                        ? change.get()
                        : Optional.empty());
    }

    private <T> T changing(Supplier<T> change) {
        // The row's lock comes before the lock in here, so that nobody who waits for it holds up the others.
        changed().begin();
        // Others may look at any moment until the commit, and see the topics as they were.
        AfterCommit.first(this::catchUp);
        synchronized (this) {
            merge();
            T result = change.get();
            merge();
            // Should the transaction fail, the next look sets it right.
            revision = -1;
            return result;
        }
    }

    private TopicChanges changed() {
        return Objects.requireNonNull(changes, "there is no database to keep changes in");
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
    synchronized void look() {
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
                now.origin(), (isUsable ? now : inForce).file().topics().size());
        inForce = isUsable ? now
                : new InForce(new TopicFile(inForce.file().topics(), now.file().problems()), now.origin(), now.text());
        merge();
    }

    private static String packedText() throws IOException {
        try (InputStream in = Topics.class.getResourceAsStream(PACKED)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** In the order of the file, then those that editors made. */
    public List<Topic> all() {
        return merged.topics();
    }

    /** The topic that a command or an alias calls, without slash and in any case. */
    public Optional<Topic> find(String name) {
        return all().stream().filter(topic -> topic.answersTo(name)).findFirst();
    }

    /** The topic that people call so: by its command or an alias, with or without the slash, or by its title, in any case. */
    public Optional<Topic> named(String words) {
        return find(words.startsWith("/") ? words.substring(1) : words)
                .or(() -> all().stream().filter(topic -> topic.title().equalsIgnoreCase(words)).findFirst());
    }

    /** What in the file cannot be used, each with its line and a remedy; empty when all is well. */
    public List<String> problems() {
        return Stream.concat(inForce.file().problems().stream(), merged.problems().stream()).toList();
    }

    /** Where they came from, for people. */
    public String origin() {
        return inForce.origin();
    }
}
