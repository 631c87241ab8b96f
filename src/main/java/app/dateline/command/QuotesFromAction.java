package app.dateline.command;

import app.dateline.chat.Reply;
import app.dateline.view.AnswerView;
import org.springframework.stereotype.Component;

/** Further quotes of a briefing. */
@Component
class QuotesFromAction implements ButtonAction {
    private final AskAgain again;
    private final AnswerView view;

    QuotesFromAction(AskAgain again, AnswerView view) {
        this.again = again;
        this.view = view;
    }

    @Override
    public String name() {
        return "quotes-from";
    }

    /** The argument is the first quote to show, from 0, then what was asked. */
    @Override
    public Reply press(CommandCall call) {
        String[] parts = call.argument().split(" ", 2);
        int from = Integer.parseInt(parts[0]);
        return again.reply(call, parts[1], question -> question,
                answer -> view.quotes(answer, from, call.language()));
    }
}
