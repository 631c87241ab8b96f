package app.dateline.command.admin;

import app.dateline.people.Author;
import app.dateline.people.Change;
import app.dateline.people.Noted;
import app.dateline.people.Role;
import app.dateline.people.Roles;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** GivenRights that were given, claimed and taken away. */
@Component
class GivenRights implements ChangeKind {
    private static final String CLAIM = "claim";

    private final Roles roles;

    GivenRights(Roles roles) {
        this.roles = roles;
    }

    @Override
    public Set<String> names() {
        return Set.of(GrantCommand.NAME, RevokeCommand.NAME, CLAIM);
    }

    @Override
    public String needs() {
        return GrantCommand.NAME;
    }

    @Override
    public boolean hasWords() {
        return true;
    }

    @Override
    public Reversal reversal(Noted noted, Author by) {
        Change change = noted.change();
        var person = new Author(Long.parseLong(change.name()), change.title());
        return switch (change.kind()) {
            case GrantCommand.NAME -> roles.granted(person.id()).isEmpty() ? new Reversal.Not("undo.rights.gone")
                    : new Reversal.Possible(() -> revoke(person, roles(change.after())));
            case RevokeCommand.NAME -> roles.granted(person.id()).isEmpty()
                    ? new Reversal.Possible(() -> grant(person, change, by))
                    : new Reversal.Not("undo.rights.there");
            default -> new Reversal.Not("undo.claim");
        };
    }

    /** Takes away all that was granted to somebody; the bot keeps an owner. */
    Optional<Change> revoke(Author person) {
        return revoke(person, List.of(Role.values()));
    }

    private Optional<Change> revoke(Author person, List<Role> some) {
        boolean hasOwner = roles.anyOwnerBeside(person.id());
        List<Role> granted = roles.granted(person.id()).stream().filter(some::contains).toList();
        if (granted.isEmpty() || granted.contains(Role.OWNER) && !hasOwner) {
            return Optional.empty();
        }
        granted.forEach(role -> roles.revoke(person.id(), role));
        String before = String.join(" ", granted.stream().map(Role::name).toList());
        return Optional.of(new Change(RevokeCommand.NAME, Change.PERSON + person.id(), person.name(), before, null));
    }

    private Optional<Change> grant(Author person, Change revoked, Author by) {
        roles(revoked.before()).forEach(role -> roles.grant(person.id(), role, by.id()));
        return Optional.of(new Change(GrantCommand.NAME, revoked.about(), revoked.title(), null, revoked.before()));
    }

    private static List<Role> roles(@Nullable String words) {
        return words == null ? List.of() : Arrays.stream(words.split(" ")).map(Role::valueOf).toList();
    }
}
