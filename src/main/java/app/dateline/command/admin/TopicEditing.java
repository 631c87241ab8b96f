package app.dateline.command.admin;

import app.dateline.chat.Reply;
import app.dateline.command.CommandCall;
import app.dateline.people.Audit;
import app.dateline.people.Change;
import app.dateline.people.Noted;
import app.dateline.topic.NameProblem;
import app.dateline.topic.Topic;
import app.dateline.topic.TopicYaml;
import app.dateline.topic.Topics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds topics, changes them and notes that; says why it cannot be. */
@Component
class TopicEditing {
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_DESCRIPTION = 256;
    private static final int LONGEST_QUERY = 1_000;
    private static final int MOST_ALIASES = 20;

    private final Topics topics;
    private final Audit audit;
    private final TopicTryOut tryOut;
    private final Saying saying;

    TopicEditing(Topics topics, Audit audit, TopicTryOut tryOut, Saying saying) {
        this.topics = topics;
        this.audit = audit;
        this.tryOut = tryOut;
        this.saying = saying;
    }

    static String name(String typed) {
        return (typed.startsWith("/") ? typed.substring(1) : typed).toLowerCase(Locale.ROOT);
    }

    /** What is said of the topic that the first word names, given what stands behind it. */
    Reply with(CommandCall call, String usage, Function<Found, Reply> of) {
        String[] parts = call.argument().split("\\s+", 2);
        if (parts[0].isEmpty()) {
            return saying.say(call.language(), usage);
        }
        return topics.find(name(parts[0])).map(topic -> of.apply(new Found(topic, parts.length < 2 ? "" : parts[1])))
                .orElseGet(() -> saying.say(call.language(), "topic.unknown", parts[0]));
    }

    /** A topic, and the words behind its name. */
    record Found(Topic topic, String rest) {}

    /** A new topic. */
    Reply add(CommandCall call, Topic topic) {
        return put(call, null, topic);
    }

    /** Another form of a topic. */
    Reply change(CommandCall call, Topic before, Topic topic) {
        return before.equals(topic) ? saying.say(call.language(), "topic.same") : put(call, before, topic);
    }

    private Reply put(CommandCall call, @Nullable Topic before, Topic topic) {
        Locale language = call.language();
        Optional<Reply> tooLong = tooLong(language, topic);
        if (tooLong.isPresent()) {
            return tooLong.get();
        }
        // Found out before the topic is held: reading articles takes a while.
        int silentAmong = before == null || !before.query().equals(topic.query()) ? tryOut.silentAmong(topic) : 0;
        var problem = new AtomicReference<Optional<NameProblem>>(Optional.empty());
        Optional<Noted> noted = audit.make(Authors.of(call), () -> topics.ifStill(topic.command(), before, () -> {
            problem.set(topics.put(topic));
            return problem.get().isPresent() ? Optional.empty()
                    : Optional.of(RunTimeTopics.change(before == null ? RunTimeTopics.ADD : RunTimeTopics.EDIT, before,
                            topic));
        }));
        return noted
                .map(each -> done(language, before == null ? "topic.added" : "topic.changed", topic, silentAmong, each))
                .orElseGet(() -> problem.get()
                        .map(each -> wrong(language, each))
                        .orElseGet(() -> saying.say(language, "topic.meanwhile", "/" + topic.command())));
    }

    private Reply done(Locale language, String key, Topic topic, int silentAmong, Noted noted) {
        Reply reply = saying.say(language, key, "/" + topic.command())
                .with(List.of(List.of(
                        saying.button(language, "button.topic-test", TopicTestAction.of(topic.command())),
                        saying.button(language, "button.undo", UndoAction.ask(noted.id())))));
        return silentAmong > 0 ? reply.and(saying.line(language, "topic.silent", silentAmong,
                "/topic test " + topic.command())) : reply;
    }

    private Optional<Reply> tooLong(Locale language, Topic topic) {
        if (topic.aliases().size() > MOST_ALIASES) {
            return Optional.of(saying.say(language, "topic.too-many-aliases", MOST_ALIASES));
        }
        return wordy(language, topic.title(), LONGEST_TITLE)
                .or(() -> wordy(language, topic.description(), LONGEST_DESCRIPTION))
                .or(() -> wordy(language, topic.query(), LONGEST_QUERY));
    }

    private Optional<Reply> wordy(Locale language, String words, int longest) {
        return words.isBlank() ? Optional.of(saying.say(language, "topic.empty"))
                : words.length() > longest ? Optional.of(saying.say(language, "topic.too-long", words, longest))
                        : Optional.empty();
    }

    private Reply wrong(Locale language, NameProblem problem) {
        return switch (problem.kind()) {
            case FORM -> saying.say(language, "topic.wrong.form", problem.name());
            case RESERVED -> saying.say(language, "topic.wrong.reserved", "/" + problem.name());
            case TAKEN -> saying.say(language, "topic.wrong.taken", "/" + problem.name(), "/" + problem.other());
            case TWICE -> saying.say(language, "topic.wrong.twice", "/" + problem.name());
        };
    }

    /** Takes it away; false when it is gone already. */
    Optional<Noted> remove(CommandCall call, Topic topic) {
        return audit.make(Authors.of(call), () -> topics.remove(topic.command())
                ? Optional.of(new Change(RunTimeTopics.REMOVE, Change.TOPIC + topic.command(), topic.title(),
                        TopicYaml.entry(topic), null))
                : Optional.empty());
    }
}
