package app.dateline.command.follow;

import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.Button;
import app.dateline.chat.Button.Call;
import app.dateline.chat.ChatId;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.chat.Words;
import app.dateline.command.Command;
import app.dateline.command.CommandCall;
import app.dateline.command.follow.Targets.Target;
import app.dateline.topic.Topic;
import app.dateline.topic.Topics;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Follows a topic or a saved query: in one line, or by choosing. */
@Component
class SubscribeCommand implements Command {
    /** As many buttons as are still easy to choose from. */
    private static final int MOST = 30;

    private final LineReader reader;
    private final Targets targets;
    private final Rights rights;
    private final Follow follow;
    private final Topics topics;
    private final Words words;

    SubscribeCommand(LineReader reader, Targets targets, Rights rights, Follow follow, Topics topics, Words words) {
        this.reader = reader;
        this.targets = targets;
        this.rights = rights;
        this.follow = follow;
        this.topics = topics;
        this.words = words;
    }

    @Override
    public String name() {
        return "subscribe";
    }

    @Override
    public Reply run(CommandCall call) {
        Line line = reader.read(call.argument(), call.language());
        return rights.elsewhere(call, Wish.of(line, call.argument())).orElseGet(() -> run(call, line));
    }

    private Reply run(CommandCall call, Line line) {
        return switch (targets.of(call, chat(line))) {
            case Target.None none -> none.reply();
            case Target.Found found -> run(call, line, found.chat());
        };
    }

    private static Optional<String> chat(Line line) {
        return switch (line) {
            case Line.Open open -> open.chat();
            case Line.Wanted wanted -> wanted.chat();
            case Line.Wrong wrong -> Optional.empty();
        };
    }

    private Reply run(CommandCall call, Line line, ChatId chat) {
        return switch (line) {
            case Line.Open open -> choice(call, chat, words.say(call.language(), "follow.choose"),
                    topics.all().stream().limit(MOST));
            case Line.Wrong wrong -> choice(call, chat, words.say(call.language(), wrong.reason()),
                    wrong.nearest().stream().flatMap(each -> topics.find(each).stream()));
            case Line.Wanted wanted -> wanted.speed() == Line.Speed.UNSAID ? follow.follow(call, chat, wanted.subject())
                    : follow.follow(call, chat, wanted.subject(), follow.pace(chat, wanted));
        };
    }

    private Reply choice(CommandCall call, ChatId chat, String text, Stream<Topic> offered) {
        List<List<Button>> rows = offered.map(topic -> List.of(new Button(topic.title(),
                new Call(ChosenAction.NAME, FollowAction.argument(call, chat, topic.command()))))).toList();
        return new Reply(List.of(Paragraph.of(Run.of(text))), rows, null);
    }
}
