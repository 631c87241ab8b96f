package app.dateline.command.admin;

import app.dateline.chat.Reply;
import app.dateline.command.CommandCall;
import app.dateline.topic.Topic;
import app.dateline.topic.Topics;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** {@code /topic add treaty "Peace treaty" When will it be signed?} */
@Component
class TopicAdd implements TopicVerb {
    private final TopicEditing editing;
    private final Topics topics;
    private final Saying saying;

    TopicAdd(TopicEditing editing, Topics topics, Saying saying) {
        this.editing = editing;
        this.topics = topics;
        this.saying = saying;
    }

    @Override
    public String verb() {
        return "add";
    }

    @Override
    public int place() {
        return 1;
    }

    @Override
    public Reply run(CommandCall call) {
        String[] parts = call.argument().split("\\s+", 2);
        Optional<Quoted> rest = parts.length < 2 ? Optional.empty() : Quoted.at(parts[1]);
        if (rest.isEmpty() || rest.get().words().isEmpty() || rest.get().rest().isEmpty()) {
            return Reply.of(saying.line(call.language(), "topic.add.form"),
                    saying.line(call.language(), "topic.usage.add"));
        }
        String command = TopicEditing.name(parts[0]);
        String title = rest.get().words();
        return topics.find(command)
                .map(taken -> saying.say(call.language(), "topic.wrong.taken", "/" + command, "/" + taken.command()))
                .orElseGet(() -> editing.add(call,
                        new Topic(command, title, title, rest.get().rest(), List.of())));
    }
}
