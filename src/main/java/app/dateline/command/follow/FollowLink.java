package app.dateline.command.follow;

import app.dateline.chat.Reply;
import app.dateline.command.CommandCall;
import app.dateline.command.StartLink;
import app.dateline.command.follow.Targets.Target;
import app.dateline.subscription.Subject.OfTopic;
import app.dateline.topic.Topic;
import app.dateline.topic.Topics;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A link that follows a topic where it is opened: in private, or in a group that it adds the bot to. */
@Component
class FollowLink implements StartLink {
    static final String PREFIX = "follow";
    private static final String BEFORE_TOPIC = "_";

    private final Topics topics;
    private final Targets targets;
    private final Follow follow;
    private final SubscribeCommand subscribe;

    FollowLink(Topics topics, Targets targets, Follow follow, SubscribeCommand subscribe) {
        this.topics = topics;
        this.targets = targets;
        this.follow = follow;
        this.subscribe = subscribe;
    }

    /** What a link carries that follows this topic. */
    static String payload(String topic) {
        return PREFIX + BEFORE_TOPIC + topic;
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    /** Without a topic, or with one that there is not, the topics are offered. */
    @Override
    public Reply open(CommandCall call, String rest) {
        Optional<Topic> topic = rest.startsWith(BEFORE_TOPIC) ? topics.find(rest.substring(1)) : Optional.empty();
        return switch (targets.of(call, Optional.empty())) {
            case Target.None none -> none.reply();
            case Target.Found found -> topic
                    .map(each -> follow.follow(call, found.chat(), new OfTopic(each.command())))
                    .orElseGet(() -> subscribe
                            .run(call.with("")));
        };
    }
}
