package app.dateline.command;

import app.dateline.chat.Reply;
import app.dateline.view.AnswerView;
import org.springframework.stereotype.Component;

/** The quotes of a briefing. */
@Component
class QuotesAction implements ButtonAction {
    private final AskAgain again;
    private final AnswerView view;

    QuotesAction(AskAgain again, AnswerView view) {
        this.again = again;
        this.view = view;
    }

    @Override
    public String name() {
        return "quotes";
    }

    /** The argument is what was asked. */
    @Override
    public Reply press(CommandCall call) {
        return again.reply(call, call.argument(), question -> question,
                answer -> view.quotes(answer, 0, call.language()));
    }
}
