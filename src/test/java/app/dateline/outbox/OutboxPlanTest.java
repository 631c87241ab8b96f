package app.dateline.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.testing.TestDatabase;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What stands in the outbox from before is not read through for each message. */
class OutboxPlanTest {
    private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");

    private final TestDatabase database = TestDatabase.h2(TestDatabase.LATEST);

    private void add(String state, int chats, int each) {
        database.jdbc
                .sql("""
                        insert into outbox (channel, chat, thread, kind, cause, payload, language, state, parts_sent, attempts, next_at,
                          created_at, updated_at)
                        select 'telegram', mod(x, :chats), 0, 'ANSWER', :state || x, '', 'en', :state, 0, 0, current_timestamp,
                          current_timestamp, current_timestamp from system_range(1, :rows)""")
                .param("chats", chats)
                .param("state", state).param("rows", chats * each).update();
    }

    private List<Long> scanned(String sql) {
        return numbers(plan("explain analyze " + sql));
    }

    private String plan(String sql) {
        return database.jdbc.sql(sql).param("channel", "telegram").param("most", 64).param("now", OffsetDateTime.now())
                .query(String.class).single();
    }

    private static List<Long> numbers(String plan) {
        return SCANNED.matcher(plan).results().map(MatchResult::group).map(found -> found.replaceAll("\\D", ""))
                .map(Long::valueOf).toList();
    }

    @Test
    void findsTheNextAnswersAmongThoseThatWait() {
        add("SENT", 50, 200);
        add("PENDING", 5, 40);
        database.jdbc.sql("analyze").update();

        assertThat(scanned(OutboxQueue.ANSWERS)).isNotEmpty().allMatch(rows -> rows <= 2 * 5 * 40 + 50);
    }

    @Test
    void looksOnceForWhoIsFirstAmongThousandsThatWait() {
        add("SENT", 24, 90);
        add("PENDING", 24, 110);
        // As in a database that H2 has not looked through yet, since its processes ended before that.
        for (String column : List.of("id", "channel", "chat", "kind", "state", "next_at")) {
            database.jdbc.sql("alter table outbox alter column " + column + " selectivity 50").update();
        }

        assertThat(plan("explain " + OutboxQueue.ANSWERS)).contains(": id = h.id */");
    }

    @Test
    void findsWhatAChatWaitsForAmongAllThatItWasSent() {
        add("SENT", 2, 5_000);
        add("PENDING", 2, 3);
        database.jdbc.sql("analyze").update();
        long waiting = database.jdbc.sql("select max(id) from outbox where chat = '1'").query(Long.class).single();

        String taking = database.jdbc.sql("explain analyze " + OutboxSending.TAKE).param("id", waiting)
                .param("chat", "1")
                .param("first", waiting).param("now", OffsetDateTime.now()).query(String.class).single();
        String busy = database.jdbc.sql("explain analyze " + Outbox.IS_BUSY).param("channel", "telegram")
                .param("chat", "1").param("now", OffsetDateTime.now()).query(String.class).single();

        assertThat(numbers(taking)).isNotEmpty().allMatch(rows -> rows <= 20);
        assertThat(numbers(busy)).isNotEmpty().allMatch(rows -> rows <= 20);
    }
}
