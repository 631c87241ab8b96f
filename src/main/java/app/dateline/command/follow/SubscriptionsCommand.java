package app.dateline.command.follow;

import app.dateline.chat.Reply;
import app.dateline.command.Command;
import app.dateline.command.CommandCall;
import app.dateline.command.follow.Targets.Target;
import org.springframework.stereotype.Component;

/** What the chat follows, to look at and to change. */
@Component
class SubscriptionsCommand implements Command {
    private final Targets targets;
    private final FollowList list;

    SubscriptionsCommand(Targets targets, FollowList list) {
        this.targets = targets;
        this.list = list;
    }

    @Override
    public String name() {
        return "subscriptions";
    }

    @Override
    public Reply run(CommandCall call) {
        return switch (targets.of(call, Named.of(call.argument()).chat())) {
            case Target.None none -> none.reply();
            case Target.Found found -> list.page(call, found.chat(), 0, OpenAction.NAME);
        };
    }
}
