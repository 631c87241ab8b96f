package app.dateline.command;

import app.dateline.answer.Answerer;
import app.dateline.answer.Question;
import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.chat.Words;
import app.dateline.view.AnswerView;
import org.springframework.stereotype.Component;

/** A question in plain words. */
@Component
class AskCommand implements Command {
    private final Answerer answerer;
    private final AnswerView view;
    private final Words words;

    AskCommand(Answerer answerer, AnswerView view, Words words) {
        this.answerer = answerer;
        this.view = view;
        this.words = words;
    }

    @Override
    public String name() {
        return "ask";
    }

    @Override
    public Reply run(CommandCall call) {
        int length = call.argument().length();
        if (length == 0) {
            return say(call, "ask.usage");
        }
        if (length > Question.LONGEST) {
            return say(call, "ask.too-long", length, Question.LONGEST);
        }
        return view.briefing(answerer.answer(Question.of(call.argument())), call.language());
    }

    private Reply say(CommandCall call, String key, Object... values) {
        return Reply.of(Paragraph.of(Run.of(words.say(call.language(), key, values))));
    }
}
