package app.dateline.command.admin;

import app.dateline.chat.IncomingMessage.Place;
import app.dateline.chat.Reply;
import app.dateline.command.Command;
import app.dateline.command.CommandCall;
import app.dateline.people.Audit;
import app.dateline.people.Author;
import app.dateline.people.Change;
import app.dateline.people.Noted;
import app.dateline.people.Role;
import app.dateline.people.Roles;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** An owner makes somebody an editor. Owners come from the settings and the claim link alone. */
@Component
class GrantCommand implements Command {
    static final String NAME = "grant";

    private final Roles roles;
    private final Audit audit;
    private final Authors authors;
    private final Desk desk;
    private final Saying saying;

    GrantCommand(Roles roles, Audit audit, Authors authors, Desk desk, Saying saying) {
        this.roles = roles;
        this.audit = audit;
        this.authors = authors;
        this.desk = desk;
        this.saying = saying;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reply run(CommandCall call) {
        return switch (PersonMeant.in(call)) {
            case PersonMeant.Nobody nobody -> saying.say(call.language(), nobody.why(), "/" + NAME);
            case PersonMeant.Known known -> granted(call, known.person(), known.rest());
        };
    }

    private Reply granted(CommandCall call, Author person, List<String> rest) {
        Locale language = call.language();
        if (!rest.isEmpty() && !(rest.size() == 1 && rest.getFirst().equalsIgnoreCase(Role.EDITOR.name()))) {
            boolean isOwner = rest.getFirst().equalsIgnoreCase(Role.OWNER.name());
            return saying.say(language, isOwner ? "grant.no-owner" : "grant.what", String.join(" ", rest));
        }
        String name = person.name().isEmpty() ? authors.label(person.id()) : Authors.label(person);
        if (roles.has(person.id(), Role.OWNER)) {
            return saying.say(language, "grant.owner", name);
        }
        long by = Authors.of(call).id();
        Optional<Noted> noted = audit.make(Authors.of(call), () -> roles.grant(person.id(), Role.EDITOR, by)
                ? Optional.of(new Change(NAME, Change.PERSON + person.id(), person.name(), null, Role.EDITOR.name()))
                : Optional.empty());
        return noted.map(each -> done(call, each, name)).orElseGet(() -> saying.say(language, "grant.before", name));
    }

    /** Tells a new editor of it, where the bot may write to them. */
    private boolean isTold(CommandCall call, Noted noted) {
        Optional<Desk.Seat> seat = desk.of(call.from().channel(), noted.change().name());
        seat.ifPresent(each -> desk.tell(each, "granted " + noted.id(),
                saying.say(each.language(), "grant.welcome", Authors.label(noted.by()))));
        return seat.isPresent();
    }

    private Reply done(CommandCall call, Noted noted, String name) {
        boolean isTold = isTold(call, noted);
        Reply done = Reply.of(saying.line(call.language(), "grant.done", name),
                saying.line(call.language(), isTold ? "grant.told" : "grant.not-met"));
        return call.place() == Place.PRIVATE
                ? done.with(List.of(List.of(saying.button(call.language(), "button.undo", UndoAction.ask(noted.id())))))
                : done;
    }
}
