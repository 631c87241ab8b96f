package app.dateline.command.follow;

import app.dateline.chat.Reply;
import app.dateline.command.ButtonAction;
import app.dateline.command.CommandCall;
import org.springframework.stereotype.Component;

/** Follows a topic that was chosen from several, in the place of the choice. */
@Component
class ChosenAction implements ButtonAction {
    static final String NAME = "follow-chosen";

    private final FollowAction follow;

    ChosenAction(FollowAction follow) {
        this.follow = follow;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** The argument is that of {@link FollowAction}. */
    @Override
    public Reply press(CommandCall call) {
        return follow.press(call).replacing();
    }
}
