package app.dateline.command;

import app.dateline.answer.Answer;
import app.dateline.answer.Answerer;
import app.dateline.answer.Question;
import app.dateline.chat.Reply;
import app.dateline.view.ArticleView;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Buttons remember what was asked, not what was answered: a press asks again, so that it never shows what has changed since. */
@Component
class AskAgain {
    private final Questions questions;
    private final Answerer answerer;
    private final ArticleView view;

    AskAgain(Questions questions, Answerer answerer, ArticleView view) {
        this.questions = questions;
        this.answerer = answerer;
        this.view = view;
    }

    /** The answer as {@code shown}; a sentence that the button is too old when its topic is gone. */
    Reply reply(CommandCall call, String asked, UnaryOperator<Question> changed, Function<Answer, Reply> shown) {
        return questions.of(asked).map(changed).map(answerer::answer).map(shown)
                .orElseGet(() -> view.say(call.language(), "button.gone"));
    }
}
