package app.dateline.command.follow;

import app.dateline.chat.Reply;
import app.dateline.command.ButtonAction;
import app.dateline.command.CommandCall;
import app.dateline.subscription.Followers;
import org.springframework.stereotype.Component;

/** Who may change the subscriptions of a group. */
@Component
class FollowersAction implements ButtonAction {
    static final String NAME = "settings-followers";

    private final Deciding deciding;

    FollowersAction(Deciding deciding) {
        this.deciding = deciding;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** The argument is the chat, then who. */
    @Override
    public Reply press(CommandCall call) {
        return deciding.on(call, (chat, who) -> deciding.decide(call, chat,
                before -> before.withFollowers(Followers.valueOf(who))));
    }
}
