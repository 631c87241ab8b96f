package app.dateline.command;

import app.dateline.chat.Reply;
import app.dateline.chat.Unsettled;
import app.dateline.chat.Words;
import app.dateline.people.Roles;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** An owner has something done again that went wrong, or leaves it at that. */
@Component
class AgainAction implements ButtonAction {
    static final String NAME = "again";
    static final String AGAIN = "again";
    static final String LEAVE = "leave";
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

    /** The argument is what to do, the kind and the number; whoever presses has to be an owner now. */
    @Override
    public Reply press(CommandCall call) {
        if (!Owner.is(call.from(), roles)) {
            return notice(call, "status.owners-only");
        }
        String[] parts = call.argument().split(" ", 3);
        if (parts.length < 3) {
            return notice(call, "button.too-old");
        }
        boolean isAgain = parts[0].equals(AGAIN);
        long id = Long.parseLong(parts[2]);
        boolean isDone = unsettled.stream().filter(each -> each.kind().equals(parts[1]))
                .anyMatch(each -> isAgain ? each.again(id) : each.leave(id));
        if (isDone) {
            log.info("{} has {} {} {}", call.from().id(), parts[1], id, isAgain ? "done again" : "left as it is");
        }
        return notice(call, !isDone ? "status.gone" : isAgain ? "status.again" : "status.left");
    }

    private Reply notice(CommandCall call, String key) {
        return Reply.notice(words.say(call.language(), key));
    }
}
