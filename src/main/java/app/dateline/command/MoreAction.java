package app.dateline.command;

import app.dateline.answer.Question;
import app.dateline.chat.Reply;
import app.dateline.view.AnswerView;
import org.springframework.stereotype.Component;

/** Further passages of a briefing, and the way back to it. */
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

    /** The argument is the first passage to show, from 0, then what was asked. */
    @Override
    public Reply press(CommandCall call) {
        String[] parts = call.argument().split(" ", 2);
        int from = Integer.parseInt(parts[0]);
        // No fewer than the briefing asked for, so that going back shows the same briefing.
        int wanted = Math.clamp(from + 2L * AnswerView.PASSAGES, Question.USUAL, Question.MOST);
        return again.reply(call, parts[1], question -> question.limitedTo(wanted),
                answer -> view.more(answer, from, call.language()));
    }
}
