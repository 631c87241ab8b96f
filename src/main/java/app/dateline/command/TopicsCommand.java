package app.dateline.command;

import app.dateline.chat.Block.Heading;
import app.dateline.chat.Block.Items;
import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.chat.Words;
import app.dateline.topic.Topics;
import java.util.List;
import org.springframework.stereotype.Component;

/** The topics and their commands. */
@Component
class TopicsCommand implements Command {
    private final Topics topics;
    private final Words words;

    TopicsCommand(Topics topics, Words words) {
        this.topics = topics;
        this.words = words;
    }

    @Override
    public String name() {
        return "topics";
    }

    @Override
    public boolean onlyReads() {
        return true;
    }

    @Override
    public Reply run(CommandCall call) {
        if (topics.all().isEmpty()) {
            return Reply.of(Paragraph.of(Run.of(words.say(call.language(), "topics.none"))));
        }
        return Reply.of(new Heading(words.say(call.language(), "topics.title")), new Items(topics.all().stream()
                .map(topic -> List.of(Run.of("/" + topic.command() + " – " + topic.description()))).toList()));
    }
}
