package app.dateline.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.dateline.people.Audit.Wanted;
import app.dateline.testing.TestClock;
import app.dateline.testing.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the record of changes promises, on every database. */
abstract class AuditContract {
    private static final Author ANN = new Author(7, "Ann");
    private static final Author BEN = new Author(8, "Ben");

    private final TestClock clock = new TestClock("2026-03-05T09:00:00Z");
    private TestDatabase database;
    private Audit audit;
    private Roles roles;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        database = database();
        audit = new Audit(database.jdbc, database.transactions, clock);
        roles = new Roles(database.jdbc, new OwnerSettings(List.of(1L)), clock);
    }

    private Noted made(Author by, String about) {
        return audit.make(by, () -> Optional.of(change(about))).orElseThrow();
    }

    private static Change change(String about) {
        return new Change("retract", about, "The bridge", "PUBLISHED", null);
    }

    private List<Long> ids(Wanted wanted) {
        return audit.before(Long.MAX_VALUE, wanted, 10).stream().map(Noted::id).toList();
    }

    @Test
    void aChangeAndItsRowComeTogetherOrNotAtAll() {
        assertThat(audit.make(ANN, () -> {
            roles.grant(9, Role.EDITOR, 7L);
            return Optional.of(change("person 9"));
        })).isPresent();
        assertThatThrownBy(() -> audit.make(ANN, () -> {
            roles.grant(10, Role.EDITOR, 7L);
            throw new IllegalStateException("the power went");
        })).hasMessage("the power went");
        assertThat(audit.make(ANN, Optional::empty)).isEmpty();

        assertThat(roles.has(9, Role.EDITOR)).isTrue();
        assertThat(roles.has(10, Role.EDITOR)).isFalse();
        assertThat(ids(new Wanted(null, null))).hasSize(1);
    }

    @Test
    void listsTheNewestFirstByPersonAndByThing() {
        Noted one = made(ANN, "article 1");
        Noted two = made(BEN, "article 1");
        Noted three = made(ANN, "article 2");

        assertThat(ids(new Wanted(null, null))).containsExactly(three.id(), two.id(), one.id());
        assertThat(ids(new Wanted(7L, null))).containsExactly(three.id(), one.id());
        assertThat(ids(new Wanted(null, "article 1"))).containsExactly(two.id(), one.id());
        assertThat(audit.before(three.id(), new Wanted(null, null), 1)).containsExactly(two);
        assertThat(audit.find(one.id())).contains(one);
        assertThat(audit.lastOf(7, Set.of("retract", "grant"))).contains(three);
        assertThat(audit.lastOf(7, Set.of("grant"))).isEmpty();
        assertThat(audit.builtOn(one)).contains(two);
        assertThat(audit.builtOn(two)).isEmpty();
    }

    @Test
    void isTakenBackOnceAndTheTakingBackToo() {
        Noted one = made(ANN, "article 1");

        Noted undo = audit.takeBack(BEN, one.id(), each -> Optional.of(change("article 1"))).orElseThrow();

        assertThat(undo.undoes()).isEqualTo(one.id());
        assertThat(audit.find(one.id()).orElseThrow().undoneBy()).isEqualTo(undo.id());
        assertThat(audit.takeBack(ANN, one.id(), each -> Optional.of(change("article 1")))).isEmpty();
        assertThat(audit.lastOf(7, Set.of("retract"))).isEmpty();
        assertThat(audit.lastOf(8, Set.of("retract"))).isEmpty();

        assertThat(audit.takeBack(ANN, undo.id(), each -> Optional.of(change("article 1")))).isPresent();
        assertThat(audit.find(one.id()).orElseThrow().undoneBy()).isNull();
        assertThat(audit.lastOf(7, Set.of("retract"))).map(Noted::id).contains(one.id());
        assertThat(audit.takeBack(ANN, 999, each -> Optional.of(change("article 1")))).isEmpty();
        assertThat(audit.takeBack(ANN, one.id(), each -> Optional.empty())).isEmpty();
    }

    @Test
    void knowsWhatSomebodyWasCalledLast() {
        made(ANN, "article 1");
        audit.make(ANN, () -> Optional.of(new Change("grant", "person 9", "Cleo", null, "EDITOR")));
        audit.make(ANN, () -> Optional.of(new Change("revoke", "person 9", "", "EDITOR", null)));

        assertThat(audit.nameOf(7)).contains("Ann");
        assertThat(audit.nameOf(9)).contains("Cleo");
        assertThat(audit.nameOf(10)).isEmpty();
    }
}
