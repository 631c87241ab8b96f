package app.dateline.command.admin;

import app.dateline.chat.Button.Call;
import app.dateline.chat.Reply;
import app.dateline.command.CommandCall;
import app.dateline.subscription.Subscriptions;
import app.dateline.topic.Topic;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks whether a topic is to go, and says how many follow it. */
@Component
class TopicRemove implements TopicVerb {
    private final TopicEditing editing;
    private final Subscriptions subscriptions;
    private final Saying saying;

    TopicRemove(TopicEditing editing, Subscriptions subscriptions, Saying saying) {
        this.editing = editing;
        this.subscriptions = subscriptions;
        this.saying = saying;
    }

    @Override
    public String verb() {
        return "remove";
    }

    @Override
    public int place() {
        return 5;
    }

    @Override
    public Reply run(CommandCall call) {
        return editing.with(call, "topic.usage.remove", found -> {
            Topic topic = found.topic();
            return saying.ask(call,
                    List.of(saying.line(call.language(), "topic.remove.sure", "/" + topic.command(), topic.title(),
                            subscriptions.followers(topic.command()))),
                    "button.topic-remove", new Call(TopicRemoveAction.NAME, topic.command()));
        });
    }
}
