package app.dateline.command.admin;

import app.dateline.chat.Button.Call;
import app.dateline.chat.Reply;
import app.dateline.command.Command;
import app.dateline.command.CommandCall;
import app.dateline.people.Author;
import app.dateline.people.Role;
import app.dateline.people.Roles;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Asks an owner whether somebody is to lose their right. */
@Component
class RevokeCommand implements Command {
    static final String NAME = "revoke";

    private final Roles roles;
    private final Authors authors;
    private final Saying saying;

    RevokeCommand(Roles roles, Authors authors, Saying saying) {
        this.roles = roles;
        this.authors = authors;
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
            case PersonMeant.Known known -> asked(call, known.person());
        };
    }

    private Reply asked(CommandCall call, Author person) {
        Locale language = call.language();
        String name = person.name().isEmpty() ? authors.label(person.id()) : Authors.label(person);
        if (roles.isOwnerBySettings(person.id())) {
            return saying.say(language, "revoke.settings", name);
        }
        List<Role> granted = roles.granted(person.id());
        if (granted.isEmpty()) {
            return saying.say(language, "revoke.nothing", name);
        }
        String key = granted.contains(Role.OWNER) ? "revoke.sure-owner" : "revoke.sure";
        return saying.ask(call, List.of(saying.line(language, key, name)), "button.revoke",
                new Call(NAME, person.id() + " " + person.name()));
    }
}
