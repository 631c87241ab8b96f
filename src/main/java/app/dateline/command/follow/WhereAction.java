package app.dateline.command.follow;

import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.Button;
import app.dateline.chat.Button.Call;
import app.dateline.chat.Button.Open;
import app.dateline.chat.ChannelState;
import app.dateline.chat.ChatId;
import app.dateline.chat.ChatPeople.Known;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.chat.Words;
import app.dateline.command.ButtonAction;
import app.dateline.command.CommandCall;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Groups and channels that somebody may follow a topic for, from their private chat. */
@Component
class WhereAction implements ButtonAction {
    static final String NAME = "follow-where";

    private final Rights rights;
    private final ObjectProvider<ChannelState> channels;
    private final Words words;

    WhereAction(Rights rights, ObjectProvider<ChannelState> channels, Words words) {
        this.rights = rights;
        this.channels = channels;
        this.words = words;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** The argument is the topic's command. Who may speak for a chat is looked at when it is chosen. */
    @Override
    public Reply press(CommandCall call) {
        String topic = call.argument();
        List<Known> known = rights.here(call.from()).map(people -> people.addedBy(call.from())).orElse(List.of());
        String text = words.say(call.language(), known.isEmpty() ? "follow.where.none" : "follow.where.choose", topic);
        List<List<Button>> rows = new ArrayList<>();
        known.forEach(each -> rows.add(List.of(button(call, each, topic))));
        channels.orderedStream().flatMap(each -> each.channelLink().stream()).findFirst().ifPresent(
                link -> rows.add(List.of(new Button(words.say(call.language(), "follow.button.add"), new Open(link)))));
        return new Reply(List.of(Paragraph.of(Run.of(text))), rows, null);
    }

    private static Button button(CommandCall call, Known known, String topic) {
        ChatId chat = new ChatId(call.chat().channel(), known.chat(), 0);
        return new Button(known.title(), new Call(ChosenAction.NAME, FollowAction.argument(call, chat, topic)));
    }
}
