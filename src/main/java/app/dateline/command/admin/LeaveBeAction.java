package app.dateline.command.admin;

import app.dateline.chat.Reply;
import app.dateline.command.ButtonAction;
import app.dateline.command.CommandCall;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way out of a question: nothing is changed, and the question goes. */
@Component
class LeaveBeAction implements ButtonAction {
    static final String NAME = "leave-be";

    private final Saying saying;

    LeaveBeAction(Saying saying) {
        this.saying = saying;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> needs() {
        return Optional.of(UndoCommand.NAME);
    }

    @Override
    public Reply press(CommandCall call) {
        return saying.say(call.language(), "leave-be.done").replacing();
    }
}
