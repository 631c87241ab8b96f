package app.dateline.command;

import app.dateline.chat.Reply;
import app.dateline.chat.Unsettled;
import app.dateline.chat.Words;
import app.dateline.people.Roles;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** An owner has something done again that went wrong. */
@Component
class AgainAction implements ButtonAction {
    static final String NAME = "again";
    private static final Logger log = LoggerFactory.getLogger(AgainAction.class);

    private final List<Unsettled> unsettled;
    private final Roles roles;
    private final Words words;

    AgainAction(List<Unsettled> unsettled, Roles roles, Words words) {
        this.unsettled = unsettled;
        this.roles = roles;
        this.words = words;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** The argument is the kind and the number; whoever presses has to be an owner now. */
    @Override
    public Reply press(CommandCall call) {
        if (!Owner.is(call.from(), roles)) {
            return notice(call, "status.owners-only");
        }
        String[] parts = call.argument().split(" ", 2);
        long id = Long.parseLong(parts[1]);
        boolean begun = unsettled.stream().anyMatch(each -> each.kind().equals(parts[0]) && each.again(id));
        if (begun) {
            log.info("{} has {} {} done again", call.from().id(), parts[0], id);
        }
        return notice(call, begun ? "status.again" : "status.gone");
    }

    private Reply notice(CommandCall call, String key) {
        return Reply.notice(words.say(call.language(), key));
    }
}
