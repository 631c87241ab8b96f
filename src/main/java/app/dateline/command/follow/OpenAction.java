package app.dateline.command.follow;

import app.dateline.chat.Reply;
import app.dateline.command.ButtonAction;
import app.dateline.command.CommandCall;
import org.springframework.stereotype.Component;

/** One subscription with the buttons that change it. */
@Component
class OpenAction implements ButtonAction {
    static final String NAME = "follow-open";

    private final Pressed pressed;
    private final FollowView view;

    OpenAction(Pressed pressed, FollowView view) {
        this.pressed = pressed;
        this.view = view;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** The argument is the subscription. */
    @Override
    public Reply press(CommandCall call) {
        return pressed.on(call, call.argument(), each -> view.card(call, each, "").replacing());
    }
}
