package app.dateline.command.follow;

import app.dateline.chat.Reply;
import app.dateline.command.ButtonAction;
import app.dateline.command.CommandCall;
import app.dateline.subscription.Pace;
import app.dateline.subscription.Subscriptions;
import org.springframework.stereotype.Component;

/** At once, with or without a sound. */
@Component
class PaceAction implements ButtonAction {
    static final String NAME = "follow-pace";
    static final String AT_ONCE = "at-once";
    static final String SILENT = "silent";

    private final Subscriptions subscriptions;
    private final Pressed pressed;

    PaceAction(Subscriptions subscriptions, Pressed pressed) {
        this.subscriptions = subscriptions;
        this.pressed = pressed;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** The argument is the subscription, then the pace. */
    @Override
    public Reply press(CommandCall call) {
        String[] parts = call.argument().split(" ", 2);
        Pace pace = parts[1].equals(SILENT) ? new Pace.Silent() : new Pace.AtOnce();
        return pressed.on(call, parts[0], each -> pressed.changed(call, subscriptions.alter(each.id(), pace)));
    }
}
