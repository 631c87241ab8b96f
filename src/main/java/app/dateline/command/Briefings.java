package app.dateline.command;

import app.dateline.answer.Answer;
import app.dateline.answer.Answerer;
import app.dateline.answer.Question;
import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.chat.Words;
import app.dateline.readers.Asked;
import app.dateline.readers.QuestionLog;
import app.dateline.view.AnswerView;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Answers the words behind a command, and notes that they were asked. */
@Component
class Briefings {
    private final Answerer answerer;
    private final AnswerView view;
    private final QuestionLog asked;
    private final Words words;

    Briefings(Answerer answerer, AnswerView view, QuestionLog asked, Words words) {
        this.answerer = answerer;
        this.view = view;
        this.asked = asked;
        this.words = words;
    }

    /** @param question what the words ask; not called for more words than a question may have */
    Reply answer(CommandCall call, Function<String, Question> question) {
        int length = call.argument().length();
        return length > Question.LONGEST ? say(call, "ask.too-long", length, Question.LONGEST)
                : briefing(call, answerer.answer(question.apply(call.argument())));
    }

    private Reply briefing(CommandCall call, Answer answer) {
        String nearest = answer.nearest().isEmpty() ? null : answer.nearest().getFirst();
        Asked.Status status = switch (answer.status()) {
            case ANSWERED -> Asked.Status.ANSWERED;
            case NO_EVIDENCE -> Asked.Status.NO_EVIDENCE;
        };
        asked.note(call.chat(), call.place(), call.language(), new Asked(answer.question().asked(), status,
                answer.question().topic(), nearest, answer.confidence()));
        return view.briefing(answer, call.language());
    }

    Reply say(CommandCall call, String key, Object... values) {
        return Reply.of(Paragraph.of(Run.of(words.say(call.language(), key, values))));
    }
}
