package app.dateline.command.admin;

import app.dateline.chat.Block.Heading;
import app.dateline.chat.Block.Items;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.command.CommandCall;
import app.dateline.topic.Topic;
import app.dateline.topic.Topics;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All topics with what each of them asks, which readers are not told. */
@Component
class TopicList implements TopicVerb {
    private final Topics topics;
    private final Saying saying;

    TopicList(Topics topics, Saying saying) {
        this.topics = topics;
        this.saying = saying;
    }

    @Override
    public String verb() {
        return "list";
    }

    @Override
    public int place() {
        return 0;
    }

    @Override
    public Reply run(CommandCall call) {
        Locale language = call.language();
        return topics.all().isEmpty() ? saying.say(language, "topics.none")
                : Reply.of(new Heading(saying.words(language, "topics.title")), new Items(
                        topics.all().stream().map(topic -> List.of(Run.of(line(topic, language)))).toList()));
    }

    private String line(Topic topic, Locale language) {
        String aliases = topic.aliases().stream().map(alias -> "/" + alias).collect(Collectors.joining(", "));
        return saying.words(language, aliases.isEmpty() ? "topic.list.line" : "topic.list.line-aliases",
                "/" + topic.command(), topic.title(), topic.query(), aliases);
    }
}
