package app.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class H2InboxTest extends InboxContract {

    @Test
    void keepsOneOfTheDuplicatesThatAnEarlierVersionStored() {
        TestDatabase old = TestDatabase.h2("10");
        for (int time = 0; time < 2; time++) {
            old.jdbc.sql("""
                    insert into telegram_inbox (update_id, digest, chat, raw, state, attempts, received_at)
                    values (5, 'd', '7', '{}', 'DONE', 0, current_timestamp)""").update();
        }

        old.migrate("latest");

        assertThat(old.jdbc.sql("select count(*) from telegram_inbox").query(Long.class).single()).isEqualTo(1);
    }

    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
