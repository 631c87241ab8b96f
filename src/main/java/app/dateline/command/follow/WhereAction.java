package app.dateline.command.follow;

import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.Button;
import app.dateline.chat.Button.Call;
import app.dateline.chat.ChatId;
import app.dateline.chat.ChatPeople.Known;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.chat.Words;
import app.dateline.command.ButtonAction;
import app.dateline.command.CommandCall;
import java.util.List;
import org.springframework.stereotype.Component;

/** Groups and channels that somebody may follow a topic for, from their private chat. */
@Component
class WhereAction implements ButtonAction {
    static final String NAME = "follow-where";

    private final Rights rights;
    private final Words words;

    WhereAction(Rights rights, Words words) {
        this.rights = rights;
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
        List<List<Button>> rows = known.stream().map(each -> List.of(new Button(each.title(), new Call(
                FollowAction.NAME,
                FollowAction.argument(call, new ChatId(call.chat().channel(), each.chat(), 0), topic))))).toList();
        String text = words.say(call.language(), rows.isEmpty() ? "follow.where.none" : "follow.where.choose", topic);
        return new Reply(List.of(Paragraph.of(Run.of(text))), rows, null);
    }
}
