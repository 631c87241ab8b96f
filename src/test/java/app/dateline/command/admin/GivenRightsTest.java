package app.dateline.command.admin;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.people.Author;
import app.dateline.people.OwnerSettings;
import app.dateline.people.Role;
import app.dateline.people.Roles;
import app.dateline.testing.TestClock;
import app.dateline.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

class GivenRightsTest {
    private final TestDatabase database = TestDatabase.h2();
    private final Roles roles = new Roles(database.jdbc, new OwnerSettings(List.of()),
            new TestClock("2026-03-05T09:00:00Z"));
    private final GivenRights rights = new GivenRights(roles);

    @Test
    void theLastOwnerKeepsTheRight() {
        roles.grant(7, Role.OWNER, null);

        assertThat(rights.revoke(new Author(7, "Ann"))).isEmpty();
        roles.grant(8, Role.OWNER, null);
        assertThat(rights.revoke(new Author(7, "Ann"))).isPresent();
        assertThat(rights.revoke(new Author(8, "Ben"))).isEmpty();

        assertThat(roles.anyOwner()).isTrue();
    }
}
