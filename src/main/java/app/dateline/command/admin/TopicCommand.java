package app.dateline.command.admin;

import app.dateline.chat.Block.Heading;
import app.dateline.chat.Block.Items;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.command.Command;
import app.dateline.command.CommandCall;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Topics at run time: each word behind it is a {@link TopicVerb}; without one it says what there is. */
@Component
class TopicCommand implements Command {
    static final String NAME = "topic";

    private final List<TopicVerb> verbs;
    private final Saying saying;

    TopicCommand(List<TopicVerb> verbs, Saying saying) {
        this.verbs = verbs.stream().sorted(Comparator.comparingInt(TopicVerb::place)).toList();
        this.saying = saying;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reply run(CommandCall call) {
        String[] parts = call.argument().split("\\s+", 2);
        String rest = parts.length < 2 ? "" : parts[1].strip();
        return verbs.stream().filter(verb -> verb.verb().equals(parts[0].toLowerCase(Locale.ROOT))).findFirst()
                .map(verb -> verb.run(call.with(rest))).orElseGet(() -> usage(call.language()));
    }

    private Reply usage(Locale language) {
        return Reply.of(new Heading(saying.words(language, "topic.title")), new Items(verbs.stream()
                .map(verb -> List.of(Run.of(saying.words(language, "topic.usage." + verb.verb())))).toList()));
    }
}
