package app.dateline.command;

import app.dateline.chat.Reply;
import app.dateline.view.AnswerView;
import org.springframework.stereotype.Component;

/** The closest passage to a question that the store does not answer. */
@Component
class ClosestAction implements ButtonAction {
    private final AskAgain again;
    private final AnswerView view;

    ClosestAction(AskAgain again, AnswerView view) {
        this.again = again;
        this.view = view;
    }

    @Override
    public String name() {
        return "closest";
    }

    /** The argument is what was asked. */
    @Override
    public Reply press(CommandCall call) {
        return again.reply(call, call.argument(), question -> question.limitedTo(1).closestToo(),
                answer -> view.closest(answer, call.language()));
    }
}
