package app.dateline.command.admin;

import app.dateline.chat.Reply;
import app.dateline.command.CommandCall;
import app.dateline.topic.Topic;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code /topic alias treaty peace -pact} adds and takes away other commands for a topic. */
@Component
class TopicAlias implements TopicVerb {
    private final TopicEditing editing;
    private final Saying saying;

    TopicAlias(TopicEditing editing, Saying saying) {
        this.editing = editing;
        this.saying = saying;
    }

    @Override
    public String verb() {
        return "alias";
    }

    @Override
    public int place() {
        return 3;
    }

    @Override
    public Reply run(CommandCall call) {
        return editing.with(call, "topic.usage.alias", found -> found.rest().isBlank()
                ? saying.say(call.language(), "topic.usage.alias")
                : editing.change(call, found.topic(), changed(found.topic(), found.rest().strip().split("[\\s,]+"))));
    }

    private static Topic changed(Topic topic, String[] words) {
        List<String> aliases = new ArrayList<>(topic.aliases());
        for (String word : words) {
            if (word.startsWith("-")) {
                aliases.remove(TopicEditing.name(word.substring(1)));
            } else if (!topic.answersTo(TopicEditing.name(word))) {
                aliases.add(TopicEditing.name(word));
            }
        }
        return new Topic(topic.command(), topic.title(), topic.description(), topic.query(), aliases);
    }
}
