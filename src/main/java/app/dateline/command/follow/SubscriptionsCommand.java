package app.dateline.command.follow;

import app.dateline.chat.Button;
import app.dateline.chat.Button.Call;
import app.dateline.chat.ChatId;
import app.dateline.chat.IncomingMessage.Place;
import app.dateline.chat.Reply;
import app.dateline.chat.Words;
import app.dateline.command.Command;
import app.dateline.command.CommandCall;
import app.dateline.command.follow.Targets.Target;
import app.dateline.subscription.Subscriptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the chat follows, to look at and to change. */
@Component
class SubscriptionsCommand implements Command {
    private final Targets targets;
    private final FollowList list;
    private final Rights rights;
    private final Subscriptions subscriptions;
    private final Words words;

    SubscriptionsCommand(Targets targets, FollowList list, Rights rights, Subscriptions subscriptions, Words words) {
        this.targets = targets;
        this.list = list;
        this.rights = rights;
        this.subscriptions = subscriptions;
        this.words = words;
    }

    @Override
    public String name() {
        return "subscriptions";
    }

    @Override
    public Reply run(CommandCall call) {
        Optional<String> named = Named.of(call.argument()).chat();
        if (call.place() == Place.GROUP && named.isEmpty() && !rights.isAllowed(call, call.chat())) {
            return list.look(call, call.chat(), 0);
        }
        return switch (targets.of(call, named)) {
            case Target.None none -> none.reply();
            case Target.Found found ->
                withOthers(call, found.chat(), list.page(call, found.chat(), 0, OpenAction.NAME));
        };
    }

    /** In private, the way to those of the groups and channels that this person added the bot to. */
    private Reply withOthers(CommandCall call, ChatId chat, Reply own) {
        if (call.place() != Place.PRIVATE || !chat.equals(call.chat())) {
            return own;
        }
        List<List<Button>> rows = new ArrayList<>(own.buttons());
        rights.here(call.from()).map(people -> people.addedBy(call.from())).orElse(List.of()).stream()
                .map(each -> new ChatId(chat.channel(), each.chat(), 0))
                .filter(each -> subscriptions.count(each) > 0)
                .forEach(each -> rows.add(List.of(new Button(
                        words.say(call.language(), "follow.list.title-of", rights.title(each),
                                subscriptions.count(each)),
                        new Call(ListAction.NAME, ListAction.argument(each, 0))))));
        return own.with(rows);
    }
}
