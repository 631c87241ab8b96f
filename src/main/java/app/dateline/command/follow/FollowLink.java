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
    static final String PREFIX = "follow_";

    private final Topics topics;
    private final Targets targets;
    private final Follow follow;
    private final FollowView view;

    FollowLink(Topics topics, Targets targets, Follow follow, FollowView view) {
        this.topics = topics;
        this.targets = targets;
        this.follow = follow;
        this.view = view;
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public Reply open(CommandCall call, String rest) {
        Optional<Topic> topic = topics.find(rest);
        return switch (targets.of(call, Optional.empty())) {
            case Target.None none -> none.reply();
            case Target.Found found -> topic
                    .map(each -> follow.follow(call, found.chat(), new OfTopic(each.command())))
                    .orElseGet(() -> view.say(call.language(), "follow.wrong.topic", rest));
        };
    }
}
