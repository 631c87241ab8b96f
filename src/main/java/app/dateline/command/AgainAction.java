package app.dateline.command;

import app.dateline.chat.Reply;
import app.dateline.chat.Unsettled;
import app.dateline.chat.Words;
import app.dateline.people.Audit;
import app.dateline.people.Author;
import app.dateline.people.Change;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** An editor has something done again that went wrong, or leaves it at that. */
@Component
class AgainAction implements ButtonAction {
    static final String NAME = "again";
    static final String AGAIN = "again";
    static final String LEAVE = "leave";
    private static final Logger log = LoggerFactory.getLogger(AgainAction.class);

    private final List<Unsettled> unsettled;
    private final Audit audit;
    private final Words words;

    AgainAction(List<Unsettled> unsettled, Audit audit, Words words) {
        this.unsettled = unsettled;
        this.audit = audit;
        this.words = words;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> needs() {
        return Optional.of(StatusCommand.NAME);
    }

    /** The argument is what to do, the kind and the number. */
    @Override
    public Reply press(CommandCall call) {
        String[] parts = call.argument().split(" ", 3);
        if (parts.length < 3) {
            return notice(call, "button.too-old");
        }
        boolean isAgain = parts[0].equals(AGAIN);
        long id = Long.parseLong(parts[2]);
        boolean isDone = unsettled.stream().filter(each -> each.kind().equals(parts[1]))
                .anyMatch(each -> isDone(call, each, isAgain, id));
        if (isDone) {
            log.info("{} has {} {} {}", call.from().id(), parts[1], id, isAgain ? "done again" : "left as it is");
        }
        return notice(call, !isDone ? "status.gone" : isAgain ? "status.again" : "status.left");
    }

    private boolean isDone(CommandCall call, Unsettled kind, boolean isAgain, long id) {
        var by = new Author(Long.parseLong(call.from().id()), call.from().name());
        return audit.make(by, () -> (isAgain ? kind.again(id) : kind.leave(id))
                ? Optional.of(new Change(isAgain ? AGAIN : LEAVE, "message " + id, kind.kind(), null, null))
                : Optional.empty()).isPresent();
    }

    private Reply notice(CommandCall call, String key) {
        return Reply.notice(words.say(call.language(), key));
    }
}
