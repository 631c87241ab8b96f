package app.dateline.command.admin;

import app.dateline.people.Author;
import app.dateline.people.Change;
import app.dateline.people.Noted;
import app.dateline.topic.Topic;
import app.dateline.topic.TopicYaml;
import app.dateline.topic.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Topics that editors added, changed and removed. */
@Component
class RunTimeTopics implements ChangeKind {
    static final String ADD = "topic-add";
    static final String EDIT = "topic-edit";
    static final String REMOVE = "topic-remove";

    private final Topics topics;
    private final Saying saying;

    RunTimeTopics(Topics topics, Saying saying) {
        this.topics = topics;
        this.saying = saying;
    }

    /** A topic as it was and as it is, each as an entry of a topics file. */
    static Change change(String kind, @Nullable Topic before, @Nullable Topic after) {
        Topic named = after != null ? after : before;
        if (named == null) {
            throw new IllegalArgumentException("a change of no topic");
        }
        return new Change(kind, Change.TOPIC + named.command(), named.title(), entry(before), entry(after));
    }

    private static @Nullable String entry(@Nullable Topic topic) {
        return topic == null ? null : TopicYaml.entry(topic);
    }

    @Override
    public Set<String> names() {
        return Set.of(ADD, EDIT, REMOVE);
    }

    @Override
    public String needs() {
        return TopicCommand.NAME;
    }

    @Override
    public Reversal reversal(Noted noted, Author by) {
        Change change = noted.change();
        Topic before = read(change.before());
        Topic after = read(change.after());
        Topic now = topics.all().stream().filter(each -> each.command().equals(change.name())).findFirst()
                .orElse(null);
        boolean isRead = (change.before() == null) == (before == null) && (change.after() == null) == (after == null);
        if (!isRead || !Objects.equals(now, after)) {
            return new Reversal.Not("undo.topic.changed");
        }
        return new Reversal.Possible(() -> topics.ifStill(change.name(), now,
                () -> before == null ? removed(now) : put(now, before)));
    }

    private Optional<Change> removed(@Nullable Topic now) {
        return now != null && topics.remove(now.command()) ? Optional.of(change(REMOVE, now, null)) : Optional.empty();
    }

    /** Empty when another topic has taken one of its names meanwhile. */
    private Optional<Change> put(@Nullable Topic now, Topic before) {
        return topics.put(before).isPresent() ? Optional.empty()
                : Optional.of(change(now == null ? ADD : EDIT, now, before));
    }

    private static @Nullable Topic read(@Nullable String entry) {
        return entry == null ? null : TopicYaml.read(entry).orElse(null);
    }

    /** What of it is different. */
    @Override
    public List<String> details(Change change, Locale language) {
        Topic before = read(change.before());
        Topic after = read(change.after());
        List<String> lines = new ArrayList<>();
        if (before != null && after != null) {
            different(lines, language, "title", before.title(), after.title());
            different(lines, language, "description", before.description(), after.description());
            different(lines, language, "query", before.query(), after.query());
            different(lines, language, "alias", String.join(", ", before.aliases()),
                    String.join(", ", after.aliases()));
        }
        return lines;
    }

    private void different(List<String> lines, Locale language, String field, String before, String after) {
        if (!before.equals(after)) {
            lines.add(saying.words(language, "audit.topic." + field, before.isEmpty() ? "–" : before,
                    after.isEmpty() ? "–" : after));
        }
    }
}
