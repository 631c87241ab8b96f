package app.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.testing.TestClock;
import app.dateline.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class UnansweredUpdatesTest {
    private final TestDatabase database = TestDatabase.h2();

    @Test
    void areSetAsideAndNotRunAgain() {
        for (String state : new String[]{"PENDING", "DONE"}) {
            database.jdbc.sql("insert into telegram_inbox (digest, chat, raw, state, attempts, received_at) "
                    + "values (:state, '7', '{}', :state, 0, current_timestamp)").param("state", state).update();
        }

        new UnansweredUpdates(database.jdbc, new TestClock("2026-03-01T09:00:00Z")).settle();

        assertThat(database.jdbc.sql("select state from telegram_inbox order by id").query(String.class).list())
                .containsExactly("ASIDE", "DONE");
    }
}
