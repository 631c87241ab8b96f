package app.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.testing.TestDatabase;
import java.time.OffsetDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class H2InboxTest extends InboxContract {
    private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");

    @Test
    void keepsOneOfTheDuplicatesThatAnEarlierVersionStored() {
        TestDatabase old = TestDatabase.h2("10");
        for (int time = 0; time < 2; time++) {
            old.jdbc.sql("""
                    insert into telegram_inbox (update_id, digest, chat, raw, state, attempts, received_at)
                    values (5, 'd', '7', '{}', 'DONE', 0, current_timestamp)""").update();
        }

        old.migrate(TestDatabase.LATEST);

        assertThat(old.jdbc.sql("select count(*) from telegram_inbox").query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void findsWhatIsOldWithoutALookAtAllThatWasHandled() {
        TestDatabase database = TestDatabase.h2(TestDatabase.LATEST);
        database.jdbc.sql("""
                insert into telegram_inbox (update_id, digest, chat, raw, state, attempts, received_at, done_at)
                select x, 'd', mod(x, 50), '', 'DONE', 0, current_timestamp, current_timestamp
                from system_range(1, 20000)""").update();

        assertThat(scanned(database, -1)).isLessThan(10);
        assertThat(scanned(database, 1)).isLessThan(20);
        database.jdbc.sql("analyze").update();
        assertThat(scanned(database, -1)).isLessThan(10);
        assertThat(scanned(database, 1)).isLessThan(20);
    }

    private static long scanned(TestDatabase database, int days) {
        Matcher plan = SCANNED.matcher(database.jdbc.sql("explain analyze " + Inbox.OLD)
                .param("before", OffsetDateTime.now().plusDays(days)).param("most", 10).query(String.class).single());
        assertThat(plan.find()).isTrue();
        return Long.parseLong(plan.group(1));
    }

    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
