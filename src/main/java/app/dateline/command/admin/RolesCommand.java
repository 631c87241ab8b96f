package app.dateline.command.admin;

import app.dateline.chat.Block.Heading;
import app.dateline.chat.Block.Items;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.command.Command;
import app.dateline.command.CommandCall;
import app.dateline.command.Moments;
import app.dateline.people.Grant;
import app.dateline.people.Role;
import app.dateline.people.Roles;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Who has which right, since when, and by whom. */
@Component
class RolesCommand implements Command {
    private final Roles roles;
    private final Authors authors;
    private final Saying saying;

    RolesCommand(Roles roles, Authors authors, Saying saying) {
        this.roles = roles;
        this.authors = authors;
        this.saying = saying;
    }

    @Override
    public String name() {
        return "roles";
    }

    @Override
    public Reply run(CommandCall call) {
        return Reply.of(new Heading(saying.words(call.language(), "roles.title")),
                new Items(roles.all().stream().map(grant -> List.of(Run.of(line(grant, call.language()))))
                        .toList()),
                saying.line(call.language(), "roles.how"));
    }

    private String line(Grant grant, Locale language) {
        String person = authors.label(grant.userId());
        if (grant.at() == null) {
            return saying.words(language, "roles.settings", person);
        }
        String since = Moments.of(grant.at());
        if (grant.by() == null) {
            return saying.words(language, "roles.claimed", person, since);
        }
        return saying.words(language, grant.role() == Role.OWNER ? "roles.owner" : "roles.editor", person, since,
                authors.label(grant.by()));
    }
}
