package app.dateline.command;

import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.Run;
import app.dateline.chat.Words;
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
    private final Words words;

    TopicCommands(Answerer answerer, AnswerView view, Words words) {
        this.answerer = answerer;
        this.view = view;
        this.words = words;
    }

    private Reply tooLong(CommandCall call, int length) {
        return Reply.of(Paragraph.of(Run.of(words.say(call.language(), "ask.too-long", length, Question.LONGEST))));
    }

    Command command(Topic topic) {
        return new Command() {
            @Override
            public String name() {
                return topic.command();
            }

            @Override
            public Reply run(CommandCall call) {
                int length = call.argument().length();
                return length > Question.LONGEST ? tooLong(call, length)
                        : view.briefing(answerer.answer(Question.about(topic, call.argument())), call.language());
            }
        };
    }
}
