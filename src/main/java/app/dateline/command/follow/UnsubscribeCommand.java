package app.dateline.command.follow;

import app.dateline.chat.Button;
import app.dateline.chat.Button.Call;
import app.dateline.chat.ChatId;
import app.dateline.chat.Reply;
import app.dateline.chat.Words;
import app.dateline.command.Command;
import app.dateline.command.CommandCall;
import app.dateline.command.follow.Targets.Target;
import app.dateline.subscription.Subject.OfTopic;
import app.dateline.subscription.Subscription;
import app.dateline.subscription.Subscriptions;
import app.dateline.topic.Topics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Ends following: of a topic or a saved query, of all, or of what is chosen. */
@Component
class UnsubscribeCommand implements Command {
    private static final String MARKS = "[\"“”„«»]";

    private final Subscriptions subscriptions;
    private final Targets targets;
    private final Topics topics;
    private final FollowList list;
    private final StopAction stop;
    private final FollowView view;
    private final Words words;

    UnsubscribeCommand(Subscriptions subscriptions, Targets targets, Topics topics, FollowList list, StopAction stop,
            FollowView view, Words words) {
        this.subscriptions = subscriptions;
        this.targets = targets;
        this.topics = topics;
        this.list = list;
        this.stop = stop;
        this.view = view;
        this.words = words;
    }

    @Override
    public String name() {
        return "unsubscribe";
    }

    @Override
    public Reply run(CommandCall call) {
        Named named = Named.of(call.argument());
        return switch (targets.of(call, named.chat())) {
            case Target.None none -> none.reply();
            case Target.Found found -> named.text().isEmpty() ? list.page(call, found.chat(), 0, StopAction.NAME)
                    : new Spoken(words).isSaid("follow.word.all", named.text()) ? all(call, found.chat())
                            : one(call, found.chat(), named.text());
        };
    }

    /** A thread speaks for itself alone; from a private chat a whole group is meant. */
    private static boolean isAtHand(CommandCall call, ChatId chat, Subscription each) {
        return !chat.chat().equals(call.chat().chat()) || each.chat().thread() == chat.thread();
    }

    private Reply all(CommandCall call, ChatId chat) {
        Map<Boolean, List<Subscription>> all = subscriptions.of(chat).stream()
                .collect(Collectors.partitioningBy(each -> isAtHand(call, chat, each)));
        List<Subscription> here = all.getOrDefault(true, List.of());
        here.forEach(each -> subscriptions.remove(each.id()));
        Reply said = view.say(call.language(), here.isEmpty() ? "follow.list.none" : "follow.stopped-all", here.size());
        int others = all.getOrDefault(false, List.of()).size();
        return others == 0 ? said : view.and(said, words.say(call.language(), "follow.others-stay", others),
                List.of(List.of(new Button(words.say(call.language(), "follow.button.all"),
                        new Call(ListAction.NAME, ListAction.argument(chat, 0))))));
    }

    /** That of the thread at hand; where else the same is followed, is said with a button that ends it there. */
    private Reply one(CommandCall call, ChatId chat, String text) {
        List<Subscription> matching = subscriptions.of(chat).stream().filter(each -> isMeant(each, text)).toList();
        Optional<Subscription> here = matching.stream().filter(each -> isAtHand(call, chat, each)).findFirst();
        here.ifPresent(each -> subscriptions.remove(each.id()));
        List<Subscription> others = matching.stream().filter(each -> here.filter(each::equals).isEmpty()).toList();
        Reply said = here.map(each -> stop.stopped(call, each))
                .orElseGet(() -> view.say(call.language(), "follow.not-followed", text));
        return others.isEmpty() ? said : view.and(said, elsewhere(call, others), others.stream()
                .map(each -> List.of(new Button(words.say(call.language(), "follow.button.stop-in", place(call, each)),
                        new Call(StopAction.NAME, Long.toString(each.id())))))
                .toList());
    }

    private String elsewhere(CommandCall call, List<Subscription> others) {
        return words.say(call.language(), "follow.elsewhere.too",
                others.stream().map(each -> place(call, each)).collect(Collectors.joining(", ")));
    }

    private String place(CommandCall call, Subscription each) {
        int thread = each.chat().thread();
        return thread == 0 ? words.say(call.language(), "follow.thread.main")
                : words.say(call.language(), "follow.thread", Integer.toString(thread));
    }

    /** A topic that is gone is known by its command alone. */
    private boolean isMeant(Subscription each, String text) {
        boolean isTopic = each.subject() instanceof OfTopic topic && (text.equalsIgnoreCase(topic.command())
                || text.equalsIgnoreCase("/" + topic.command())
                || topics.named(text).filter(found -> found.command().equals(topic.command())).isPresent());
        String asked = text.replaceFirst("(?i)^query:\\s*", "").replaceAll(MARKS, "");
        return isTopic || view.name(each.subject()).replaceAll(MARKS, "").equalsIgnoreCase(asked);
    }
}
