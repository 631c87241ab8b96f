package app.dateline.command.admin;

import app.dateline.chat.Reply;
import app.dateline.command.Command;
import app.dateline.command.CommandCall;
import org.springframework.stereotype.Component;

/** What people have changed, newest first: of all, of one person, or of one thing. */
@Component
class AuditCommand implements Command {
    static final String NAME = "audit";

    private final AuditList list;
    private final Saying saying;

    AuditCommand(AuditList list, Saying saying) {
        this.list = list;
        this.saying = saying;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reply run(CommandCall call) {
        return AuditLine.read(call).map(line -> list.page(call, line, Long.MAX_VALUE))
                .orElseGet(() -> saying.say(call.language(), "audit.usage"));
    }
}
