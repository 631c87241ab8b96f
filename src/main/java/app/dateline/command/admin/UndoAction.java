package app.dateline.command.admin;

import app.dateline.chat.Button.Call;
import app.dateline.chat.Reply;
import app.dateline.command.ButtonAction;
import app.dateline.command.CommandCall;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks whether a change is to be taken back, and takes it back. */
@Component
class UndoAction implements ButtonAction {
    private static final String NAME = "undo";
    private static final String ASK = "ask";
    private static final String DO = "do";

    private final Undoing undoing;

    UndoAction(Undoing undoing) {
        this.undoing = undoing;
    }

    /** What a button does that asks first. */
    static Call ask(long id) {
        return new Call(NAME, ASK + " " + id);
    }

    /** What a button does that takes it back. */
    static Call take(long id) {
        return new Call(NAME, DO + " " + id);
    }

    @Override
    public String name() {
        return NAME;
    }

    /** The right to take back one kind of change or another is looked at besides. */
    @Override
    public Optional<String> needs() {
        return Optional.of(UndoCommand.NAME);
    }

    /** The argument is what to do, and the number of the change. */
    @Override
    public Reply press(CommandCall call) {
        String[] parts = call.argument().split(" ", 2);
        long id = Long.parseLong(parts[1]);
        return parts[0].equals(DO) ? undoing.take(call, id).replacing() : undoing.askAbout(call, id);
    }
}
