package app.dateline.command.admin;

import app.dateline.chat.Reply;
import app.dateline.command.ButtonAction;
import app.dateline.command.CommandCall;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Turns a page of the record of changes. */
@Component
class AuditAction implements ButtonAction {
    static final String NAME = "audit-page";

    private final AuditList list;

    AuditAction(AuditList list) {
        this.list = list;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> needs() {
        return Optional.of(AuditCommand.NAME);
    }

    /** The argument is the number above the page, then what is wanted. */
    @Override
    public Reply press(CommandCall call) {
        String[] parts = call.argument().split(" ", 2);
        return list.page(call, AuditLine.of(parts[1]), Long.parseLong(parts[0])).replacing();
    }
}
