package app.dateline.command.admin;

import app.dateline.chat.Reply;
import app.dateline.command.Command;
import app.dateline.command.CommandCall;
import org.springframework.stereotype.Component;

/** Asks whether one's own last change, or one with a number, is to be taken back. */
@Component
class UndoCommand implements Command {
    static final String NAME = "undo";

    private final Undoing undoing;
    private final Saying saying;

    UndoCommand(Undoing undoing, Saying saying) {
        this.undoing = undoing;
        this.saying = saying;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reply run(CommandCall call) {
        String number = call.argument().replaceFirst("^#", "");
        if (number.isEmpty()) {
            return undoing.last(call).map(noted -> undoing.ask(call, noted))
                    .orElseGet(() -> saying.say(call.language(), "undo.nothing"));
        }
        return number.matches("\\d{1,18}") ? undoing.askAbout(call, Long.parseLong(number))
                : saying.say(call.language(), "undo.usage");
    }
}
