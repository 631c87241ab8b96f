package app.dateline.command.follow;

import app.dateline.chat.Reply;
import app.dateline.command.ButtonAction;
import app.dateline.command.CommandCall;
import org.springframework.stereotype.Component;

/** Whether an edition without news is said in a line or left out. */
@Component
class EmptyLineAction implements ButtonAction {
    static final String NAME = "settings-empty";

    private final Deciding deciding;

    EmptyLineAction(Deciding deciding) {
        this.deciding = deciding;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** The argument is the chat, then true for a line. */
    @Override
    public Reply press(CommandCall call) {
        return deciding.on(call, (chat, line) -> deciding.decide(call, chat,
                before -> before.withEmptyLine(Boolean.parseBoolean(line))));
    }
}
