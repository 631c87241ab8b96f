package app.dateline.command;

import app.dateline.answer.Answerer;
import app.dateline.answer.Question;
import app.dateline.chat.Reply;
import app.dateline.topic.Topic;
import app.dateline.view.AnswerView;
import org.springframework.stereotype.Component;

/** A command for each topic: its standing question, or one of one's own about it. */
@Component
class TopicCommands {
    private final Answerer answerer;
    private final AnswerView view;

    TopicCommands(Answerer answerer, AnswerView view) {
        this.answerer = answerer;
        this.view = view;
    }

    Command command(Topic topic) {
        return new Command() {
            @Override
            public String name() {
                return topic.command();
            }

            @Override
            public Reply run(CommandCall call) {
                return view.briefing(answerer.answer(Question.about(topic, call.argument())), call.language());
            }
        };
    }
}
