package app.dateline.command.admin;

import app.dateline.chat.Reply;
import app.dateline.command.ButtonAction;
import app.dateline.command.CommandCall;
import app.dateline.people.Audit;
import app.dateline.people.Author;
import app.dateline.people.Noted;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** An owner takes somebody's right away. */
@Component
class RevokeAction implements ButtonAction {
    private final GivenRights rights;
    private final Audit audit;
    private final Authors authors;
    private final Desk desk;
    private final Saying saying;

    RevokeAction(GivenRights rights, Audit audit, Authors authors, Desk desk, Saying saying) {
        this.rights = rights;
        this.audit = audit;
        this.authors = authors;
        this.desk = desk;
        this.saying = saying;
    }

    @Override
    public String name() {
        return RevokeCommand.NAME;
    }

    @Override
    public Optional<String> needs() {
        return Optional.of(RevokeCommand.NAME);
    }

    /** The argument is the person's id, and their name. */
    @Override
    public Reply press(CommandCall call) {
        String[] parts = call.argument().split(" ", 2);
        var person = new Author(Long.parseLong(parts[0]), parts.length < 2 ? "" : parts[1]);
        String name = person.name().isEmpty() ? authors.label(person.id()) : Authors.label(person);
        Optional<Noted> noted = audit.make(Authors.of(call), () -> rights.revoke(person));
        noted.ifPresent(each -> desk.of(call.from().channel(), parts[0]).ifPresent(seat -> desk.tell(seat,
                "revoked " + each.id(), saying.say(seat.language(), "revoke.told", Authors.label(each.by())))));
        return saying.say(call.language(), noted.isPresent() ? "revoke.done" : "revoke.not-done", name).replacing();
    }
}
