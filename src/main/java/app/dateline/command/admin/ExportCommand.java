package app.dateline.command.admin;

import app.dateline.care.ExportDesk;
import app.dateline.chat.Reply;
import app.dateline.command.Command;
import app.dateline.command.CommandCall;
import org.springframework.stereotype.Component;

/** An owner has the store as a file. It is made beside the work; where that takes a while, a message tells how far it is. */
@Component
class ExportCommand implements Command {
    static final String NAME = "export";

    private final ExportDesk desk;
    private final Saying saying;

    ExportCommand(ExportDesk desk, Saying saying) {
        this.desk = desk;
        this.saying = saying;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reply run(CommandCall call) {
        return saying.say(call.language(),
                desk.order(call.chat(), call.language()) ? "export.ordered" : "export.waits");
    }
}
