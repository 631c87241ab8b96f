package app.dateline.command.admin;

import app.dateline.chat.Block;
import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.command.CommandCall;
import app.dateline.topic.TopicYaml;
import app.dateline.topic.Topics;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** All topics in force as a topics file: what was changed in the chat goes back to where it is kept with the rest. */
@Component
class TopicExport implements TopicVerb {
    private final Topics topics;
    private final Saying saying;

    TopicExport(Topics topics, Saying saying) {
        this.topics = topics;
        this.saying = saying;
    }

    @Override
    public String verb() {
        return "export";
    }

    @Override
    public int place() {
        return 6;
    }

    /** Each entry is a block of its own, so that a long list is cut between two of them. */
    @Override
    public Reply run(CommandCall call) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(saying.line(call.language(), "topic.exported"));
        blocks.add(Paragraph.of(Run.code(TopicYaml.file(List.of()).strip())));
        topics.all().forEach(topic -> blocks.add(Paragraph.of(Run.code(TopicYaml.entry(topic).stripTrailing()))));
        return Reply.of(blocks.toArray(Block[]::new));
    }
}
