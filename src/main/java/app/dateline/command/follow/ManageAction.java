package app.dateline.command.follow;

import app.dateline.chat.Reply;
import app.dateline.command.ButtonAction;
import app.dateline.command.CommandCall;
import org.springframework.stereotype.Component;

/** "Pause or change" under an edition: what it was made for, in a message of its own, so that the edition stays. */
@Component
class ManageAction implements ButtonAction {
    private final Pressed pressed;
    private final Rights rights;
    private final FollowView view;
    private final FollowList list;

    ManageAction(Pressed pressed, Rights rights, FollowView view, FollowList list) {
        this.pressed = pressed;
        this.rights = rights;
        this.view = view;
        this.list = list;
    }

    @Override
    public String name() {
        return "follow-manage";
    }

    /** The argument is the subscription; "" where there are several. */
    @Override
    public Reply press(CommandCall call) {
        if (!call.argument().isEmpty()) {
            return pressed.on(call, call.argument(), each -> view.card(call, each, ""));
        }
        return rights.pressRefusal(call, call.chat())
                .orElseGet(() -> list.page(call, call.chat(), 0, OpenAction.NAME));
    }
}
