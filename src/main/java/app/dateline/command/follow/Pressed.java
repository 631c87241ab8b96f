package app.dateline.command.follow;

import app.dateline.chat.Reply;
import app.dateline.chat.Words;
import app.dateline.command.CommandCall;
import app.dateline.subscription.Subscription;
import app.dateline.subscription.Subscriptions;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** A press of a button about one subscription: it has to be there still, and whoever presses has to have the right to it now. */
@Component
class Pressed {
    private final Subscriptions subscriptions;
    private final Rights rights;
    private final FollowView view;
    private final Words words;

    Pressed(Subscriptions subscriptions, Rights rights, FollowView view, Words words) {
        this.subscriptions = subscriptions;
        this.rights = rights;
        this.view = view;
        this.words = words;
    }

    Reply on(CommandCall call, String id, Function<Subscription, Reply> action) {
        Optional<Subscription> found = subscriptions.find(Long.parseLong(id));
        if (found.isEmpty()) {
            return Reply.notice(words.say(call.language(), "follow.gone"));
        }
        return rights.pressRefusal(call, found.get().chat()).orElseGet(() -> action.apply(found.get()));
    }

    /** The changed subscription in the place of the old one. */
    Reply changed(CommandCall call, Optional<Subscription> changed) {
        return changed.map(each -> view.card(call, each, "").replacing())
                .orElseGet(() -> Reply.notice(words.say(call.language(), "follow.gone")));
    }
}
