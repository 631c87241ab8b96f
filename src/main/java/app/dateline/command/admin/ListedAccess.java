package app.dateline.command.admin;

import app.dateline.people.Access;
import app.dateline.people.Access.Listed;
import app.dateline.people.Author;
import app.dateline.people.Change;
import app.dateline.people.Noted;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whom owners have let in, and no more. */
@Component
class ListedAccess implements ChangeKind {
    private static final String ADD = "access-add";
    private static final String REMOVE = "access-remove";
    private static final String ABOUT = "access ";

    private final Access access;

    ListedAccess(Access access) {
        this.access = access;
    }

    @Override
    public Set<String> names() {
        return Set.of(ADD, REMOVE);
    }

    @Override
    public String needs() {
        return AccessCommand.NAME;
    }

    @Override
    public Reversal reversal(Noted noted, Author by) {
        Change change = noted.change();
        var who = new Listed(Long.parseLong(change.name()), change.title());
        return new Reversal.Possible(() -> change.kind().equals(ADD) ? remove(who) : add(who, by));
    }

    Optional<Change> add(Listed who, Author by) {
        return access.add(who, by.id())
                ? Optional.of(new Change(ADD, ABOUT + who.id(), who.name(), null, Long.toString(who.id())))
                : Optional.empty();
    }

    Optional<Change> remove(Listed who) {
        return access.remove(who.id())
                ? Optional.of(new Change(REMOVE, ABOUT + who.id(), who.name(), Long.toString(who.id()), null))
                : Optional.empty();
    }
}
