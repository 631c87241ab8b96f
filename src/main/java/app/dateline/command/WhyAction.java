package app.dateline.command;

import app.dateline.chat.Reply;
import org.springframework.stereotype.Component;

/** "Why?" under an alert: the same as the command for its article. */
@Component
class WhyAction implements ButtonAction {
    private final WhyCommand command;

    WhyAction(WhyCommand command) {
        this.command = command;
    }

    @Override
    public String name() {
        return WhyCommand.NAME;
    }

    /** The argument is the article's number, with #. */
    @Override
    public Reply press(CommandCall call) {
        return command.run(call);
    }
}
