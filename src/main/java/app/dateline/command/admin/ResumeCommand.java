package app.dateline.command.admin;

import app.dateline.chat.Reply;
import app.dateline.command.ButtonAction;
import app.dateline.command.Command;
import app.dateline.command.CommandCall;
import app.dateline.outbox.OutboxGlance;
import app.dateline.outbox.OutboxMessage.Kind;
import app.dateline.people.Audit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** An owner lets go what was held back, by the command or its button. */
@Component
class ResumeCommand implements Command, ButtonAction {
    static final String NAME = "resume";

    private final PausedSending paused;
    private final OutboxGlance glance;
    private final Audit audit;
    private final Saying saying;

    ResumeCommand(PausedSending paused, OutboxGlance glance, Audit audit, Saying saying) {
        this.paused = paused;
        this.glance = glance;
        this.audit = audit;
        this.saying = saying;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> needs() {
        return Optional.of(NAME);
    }

    @Override
    public Reply run(CommandCall call) {
        long waiting = glance.waiting(Kind.PUSH).count() + glance.waiting(Kind.CORRECTION).count();
        return audit.make(Authors.of(call), paused::end).isPresent()
                ? saying.say(call.language(), "resume.done", waiting)
                : saying.say(call.language(), "resume.nothing");
    }

    @Override
    public Reply press(CommandCall call) {
        return run(call).replacing();
    }
}
