package app.dateline.command.follow;

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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
                    : isAll(named.text(), call.language()) ? all(call, found.chat())
                            : one(call, found.chat(), named.text());
        };
    }

    private boolean isAll(String text, Locale language) {
        String known = words.say(language, "follow.word.all") + "|" + words.say(Locale.ENGLISH, "follow.word.all");
        return Arrays.asList(known.split("\\|")).contains(text.toLowerCase(language));
    }

    private Reply all(CommandCall call, ChatId chat) {
        List<Subscription> all = subscriptions.of(chat);
        all.forEach(each -> subscriptions.remove(each.id()));
        return view.say(call.language(), all.isEmpty() ? "follow.list.none" : "follow.stopped-all", all.size());
    }

    /** That of the thread at hand before that of another. */
    private Reply one(CommandCall call, ChatId chat, String text) {
        List<Subscription> matching = subscriptions.of(chat).stream().filter(each -> isMeant(each, text)).toList();
        return matching.stream().filter(each -> each.chat().thread() == chat.thread()).findFirst()
                .or(() -> matching.stream().findFirst()).map(each -> {
                    subscriptions.remove(each.id());
                    return stop.stopped(call, each);
                }).orElseGet(() -> view.say(call.language(), "follow.not-followed", text));
    }

    private boolean isMeant(Subscription each, String text) {
        String bare = text.startsWith("/") ? text.substring(1) : text;
        boolean isTopic = each.subject() instanceof OfTopic topic && (topic.command().equalsIgnoreCase(bare)
                || topics.find(bare).filter(found -> found.command().equals(topic.command())).isPresent());
        String asked = text.replaceFirst("(?i)^query:\\s*", "").replaceAll(MARKS, "");
        return isTopic || view.name(each.subject()).replaceAll(MARKS, "").equalsIgnoreCase(asked);
    }
}
