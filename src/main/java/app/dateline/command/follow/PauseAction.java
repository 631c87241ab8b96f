package app.dateline.command.follow;

import app.dateline.chat.Reply;
import app.dateline.command.ButtonAction;
import app.dateline.command.CommandCall;
import app.dateline.subscription.Subscriptions;
import org.springframework.stereotype.Component;

/** Stops a subscription for now, or lets it go on. */
@Component
class PauseAction implements ButtonAction {
    static final String NAME = "follow-pause";
    static final String PAUSE = "pause";
    static final String RESUME = "resume";

    private final Subscriptions subscriptions;
    private final Pressed pressed;

    PauseAction(Subscriptions subscriptions, Pressed pressed) {
        this.subscriptions = subscriptions;
        this.pressed = pressed;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** The argument is the subscription, then what to do. */
    @Override
    public Reply press(CommandCall call) {
        String[] parts = call.argument().split(" ", 2);
        return pressed.on(call, parts[0], each -> pressed.changed(call,
                parts[1].equals(RESUME) ? subscriptions.resume(each.id()) : subscriptions.pause(each.id())));
    }
}
