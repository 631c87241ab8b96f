package app.dateline.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.people.Access.Listed;
import app.dateline.people.AccessSettings.Mode;
import app.dateline.testing.TestClock;
import app.dateline.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Who may use the bot, on every database. */
abstract class AccessContract {
    private final TestClock clock = new TestClock("2026-03-05T09:00:00Z");
    private TestDatabase database;
    private Roles roles;
    private int grown;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        database = database();
        roles = new Roles(database.jdbc, new OwnerSettings(List.of(1L)), clock);
    }

    private Access access(Mode mode) {
        var listeners = new StaticListableBeanFactory();
        listeners.addBean("listener", (Access.Listener) () -> grown++);
        return new Access(database.jdbc, new AccessSettings(mode, List.of(-100L), List.of(7L)), roles,
                listeners.getBeanProvider(Access.Listener.class), clock);
    }

    @Test
    void letsInWhoIsListedAndWhoLooksAfterTheBot() {
        Access access = access(Mode.LISTED);
        roles.grant(40, Role.EDITOR, 1L);

        assertThat(access.lets(-5, 1)).isTrue();
        assertThat(access.lets(-5, 40)).isTrue();
        assertThat(access.lets(-5, 7)).isTrue();
        assertThat(access.lets(-100, 50)).isTrue();
        assertThat(access.lets(50, 50)).isFalse();
        assertThat(access.hears(-5)).isFalse();
        assertThat(access.hears(-100)).isTrue();
    }

    @Test
    void ownersListFurtherOnesOnceAndTakeThemOff() {
        Access access = access(Mode.LISTED);

        assertThat(access.add(new Listed(-200, "Room"), 1)).isTrue();
        assertThat(access.add(new Listed(-200, "Room"), 1)).isFalse();

        assertThat(grown).isEqualTo(1);
        assertThat(access.all()).containsExactly(new Listed(-200, "Room"));
        assertThat(access.lets(-200, 50)).isTrue();
        assertThat(access.remove(-200)).isTrue();
        assertThat(access.remove(-200)).isFalse();
        assertThat(access.lets(-200, 50)).isFalse();
    }

    @Test
    void anOpenBotIsThereForEverybody() {
        assertThat(access(Mode.OPEN).lets(50, 50)).isTrue();
        assertThat(access(Mode.OPEN).hears(-5)).isTrue();
    }
}
