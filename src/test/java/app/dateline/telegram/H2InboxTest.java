package app.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.testing.TestDatabase;
import java.time.OffsetDateTime;
import java.util.List;
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

        old.migrate("latest");

        assertThat(old.jdbc.sql("select count(*) from telegram_inbox").query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void forgetsWithoutALookAtAllThatWasHandledLately() {
        TestDatabase database = TestDatabase.h2();
        database.jdbc.sql("""
                insert into telegram_inbox (update_id, digest, chat, raw, state, attempts, received_at, done_at)
                select x, 'd', mod(x, 50), '', 'DONE', 0, current_timestamp, current_timestamp
                from system_range(1, 20000)""").update();

        assertThat(scanned(database)).allMatch(rows -> rows < 10);
        database.jdbc.sql("analyze").update();
        assertThat(scanned(database)).allMatch(rows -> rows < 10);
    }

    private static List<Long> scanned(TestDatabase database) {
        String plan = database.jdbc.sql("explain analyze " + Inbox.FORGET)
                .param("before", OffsetDateTime.now().minusDays(1)).param("most", 500).query(String.class).single();
        List<Long> scanned = SCANNED.matcher(plan).results().map(found -> Long.valueOf(found.group(1))).toList();
        assertThat(scanned).isNotEmpty();
        return scanned;
    }

    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
