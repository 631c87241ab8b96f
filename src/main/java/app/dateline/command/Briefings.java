package app.dateline.command;

import app.dateline.answer.Answerer;
import app.dateline.answer.Question;
import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.chat.Words;
import app.dateline.view.AnswerView;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Answers the words behind a command. */
@Component
class Briefings {
    private final Answerer answerer;
    private final AnswerView view;
    private final Words words;

    Briefings(Answerer answerer, AnswerView view, Words words) {
        this.answerer = answerer;
        this.view = view;
        this.words = words;
    }

    /** @param question what the words ask; not called for more words than a question may have */
    Reply answer(CommandCall call, Function<String, Question> question) {
        int length = call.argument().length();
        return length > Question.LONGEST ? say(call, "ask.too-long", length, Question.LONGEST)
                : view.briefing(answerer.answer(question.apply(call.argument())), call.language());
    }

    Reply say(CommandCall call, String key, Object... values) {
        return Reply.of(Paragraph.of(Run.of(words.say(call.language(), key, values))));
    }
}
