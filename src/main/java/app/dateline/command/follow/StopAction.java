package app.dateline.command.follow;

import app.dateline.chat.Button;
import app.dateline.chat.Button.Call;
import app.dateline.chat.Reply;
import app.dateline.chat.Words;
import app.dateline.command.ButtonAction;
import app.dateline.command.CommandCall;
import app.dateline.subscription.Subject;
import app.dateline.subscription.Subscription;
import app.dateline.subscription.Subscriptions;
import java.util.List;
import org.springframework.stereotype.Component;

/** Ends a subscription, and offers the way back. */
@Component
class StopAction implements ButtonAction {
    static final String NAME = "follow-stop";

    private final Subscriptions subscriptions;
    private final Pressed pressed;
    private final FollowView view;
    private final Words words;

    StopAction(Subscriptions subscriptions, Pressed pressed, FollowView view, Words words) {
        this.subscriptions = subscriptions;
        this.pressed = pressed;
        this.view = view;
        this.words = words;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** The argument is the subscription. */
    @Override
    public Reply press(CommandCall call) {
        return pressed.on(call, call.argument(), each -> {
            subscriptions.remove(each.id());
            return stopped(call, each).replacing();
        });
    }

    /** Says that it is over. */
    Reply stopped(CommandCall call, Subscription subscription) {
        Reply said = view.say(call.language(), "follow.stopped", view.name(subscription.subject()));
        if (!(subscription.subject() instanceof Subject.OfTopic topic) || view.isGone(topic)) {
            return said;
        }
        return said.with(List.of(List.of(new Button(words.say(call.language(), "follow.button.again"),
                new Call(ChosenAction.NAME, FollowAction.argument(call, subscription.chat(), topic.command()))))));
    }
}
