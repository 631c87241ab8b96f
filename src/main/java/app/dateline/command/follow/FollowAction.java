package app.dateline.command.follow;

import app.dateline.chat.ChatId;
import app.dateline.chat.IncomingMessage.Place;
import app.dateline.chat.Reply;
import app.dateline.chat.Words;
import app.dateline.command.ButtonAction;
import app.dateline.command.CommandCall;
import app.dateline.subscription.Subject.OfTopic;
import app.dateline.topic.Topic;
import app.dateline.topic.Topics;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Follows a topic: under a briefing, and where topics are chosen from. */
@Component
class FollowAction implements ButtonAction {
    static final String NAME = "follow";

    private final Topics topics;
    private final Rights rights;
    private final Follow follow;
    private final Words words;

    FollowAction(Topics topics, Rights rights, Follow follow, Words words) {
        this.topics = topics;
        this.rights = rights;
        this.follow = follow;
        this.words = words;
    }

    /** The topic alone for the chat and thread that the button is pressed in, else these behind it. */
    static String argument(CommandCall call, ChatId chat, String topic) {
        return chat.equals(call.chat()) ? topic : topic + " " + chat.chat() + " " + chat.thread();
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Where nothing can be sent unasked, it still leads to where it can. */
    @Override
    public boolean isOffered(String channel) {
        return rights.isSomewhere(channel);
    }

    /** The argument is the topic's command, and the chat and its thread where these are others than those at hand. */
    @Override
    public Reply press(CommandCall call) {
        String[] parts = call.argument().split(" ");
        ChatId chat = chat(call, parts);
        Optional<Topic> topic = topics.find(parts[0]);
        if (topic.isEmpty()) {
            return Reply.notice(words.say(call.language(), "button.gone"));
        }
        return rights.elsewhere(call, Wish.topic(topic.get().command())).or(() -> rights.pressRefusal(call, chat))
                .orElseGet(() -> follow.follow(call, chat, new OfTopic(topic.get().command())));
    }

    private static ChatId chat(CommandCall call, String[] parts) {
        if (parts.length < 2) {
            return call.chat();
        }
        // A group speaks of itself, by whatever number: it may have moved since the button was made.
        String chat = call.place() == Place.PRIVATE ? parts[1] : call.chat().chat();
        return new ChatId(call.chat().channel(), chat, parts.length < 3 ? 0 : Integer.parseInt(parts[2]));
    }
}
