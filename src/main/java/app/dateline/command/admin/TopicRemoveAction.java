package app.dateline.command.admin;

import app.dateline.chat.Reply;
import app.dateline.command.ButtonAction;
import app.dateline.command.CommandCall;
import app.dateline.people.Noted;
import app.dateline.topic.Topics;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** An editor takes a topic away. */
@Component
class TopicRemoveAction implements ButtonAction {
    static final String NAME = "topic-remove";

    private final Topics topics;
    private final TopicEditing editing;
    private final Saying saying;

    TopicRemoveAction(Topics topics, TopicEditing editing, Saying saying) {
        this.topics = topics;
        this.editing = editing;
        this.saying = saying;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> needs() {
        return Optional.of(TopicCommand.NAME);
    }

    /** The argument is the topic's command. */
    @Override
    public Reply press(CommandCall call) {
        Optional<Noted> noted = topics.find(call.argument()).flatMap(topic -> editing.remove(call, topic));
        return noted.map(each -> saying.say(call.language(), "topic.removed", "/" + call.argument())
                .with(List.of(List.of(saying.button(call.language(), "button.undo", UndoAction.ask(each.id()))))))
                .orElseGet(() -> saying.say(call.language(), "topic.unknown", "/" + call.argument())).replacing();
    }
}
