package app.dateline.command;

import app.dateline.answer.Question;
import app.dateline.chat.Reply;
import app.dateline.topic.Topic;
import org.springframework.stereotype.Component;

/** A command for each topic: its standing question, or one of one's own about it. */
@Component
class TopicCommands {
    private final Briefings briefings;

    TopicCommands(Briefings briefings) {
        this.briefings = briefings;
    }

    Command command(Topic topic) {
        return new Command() {
            @Override
            public String name() {
                return topic.command();
            }

            @Override
            public boolean onlyReads() {
                return true;
            }

            @Override
            public Reply run(CommandCall call) {
                return briefings.answer(call, words -> Question.about(topic, words));
            }
        };
    }
}
