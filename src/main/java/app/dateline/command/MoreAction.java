package app.dateline.command;

import app.dateline.answer.Question;
import app.dateline.chat.Reply;
import app.dateline.view.AnswerView;
import org.springframework.stereotype.Component;

/** Further passages of a briefing. */
@Component
class MoreAction implements ButtonAction {
    private final AskAgain again;
    private final AnswerView view;

    MoreAction(AskAgain again, AnswerView view) {
        this.again = again;
        this.view = view;
    }

    @Override
    public String name() {
        return "more";
    }

    /** The argument is how many passages were shown, then what was asked. */
    @Override
    public Reply press(CommandCall call) {
        String[] parts = call.argument().split(" ", 2);
        int shown = Integer.parseInt(parts[0]);
        int wanted = Math.min(Question.MOST, shown + 2 * AnswerView.PASSAGES);
        return again.reply(call, parts[1], question -> question.limitedTo(wanted),
                answer -> view.more(answer, shown, call.language()));
    }
}
