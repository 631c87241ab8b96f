package app.dateline.command.admin;

import app.dateline.chat.Reply;
import app.dateline.command.CommandCall;
import app.dateline.topic.Topic;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** {@code /topic edit treaty query When will it be signed?}, and the same for title and description. */
@Component
class TopicEdit implements TopicVerb {
    private final TopicEditing editing;
    private final Saying saying;

    TopicEdit(TopicEditing editing, Saying saying) {
        this.editing = editing;
        this.saying = saying;
    }

    @Override
    public String verb() {
        return "edit";
    }

    @Override
    public int place() {
        return 2;
    }

    @Override
    public Reply run(CommandCall call) {
        return editing.with(call, "topic.usage.edit", found -> {
            String[] parts = found.rest().strip().split("\\s+", 2);
            String words = parts.length < 2 ? "" : parts[1].strip();
            Topic topic = found.topic();
            String value = Quoted.at(words).filter(quoted -> quoted.rest().isEmpty()).map(Quoted::words).orElse(words);
            return switch (value.isEmpty() ? "" : parts[0].toLowerCase(Locale.ROOT)) {
                case "title" -> editing.change(call, topic, new Topic(topic.command(), value,
                        topic.description().equals(topic.title()) ? value : topic.description(), topic.query(),
                        topic.aliases()));
                case "description" -> editing.change(call, topic,
                        new Topic(topic.command(), topic.title(), value, topic.query(), topic.aliases()));
                case "query" -> editing.change(call, topic,
                        new Topic(topic.command(), topic.title(), topic.description(), words, topic.aliases()));
                default -> saying.say(call.language(), "topic.usage.edit");
            };
        });
    }
}
