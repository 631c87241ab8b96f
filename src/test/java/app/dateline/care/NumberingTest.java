package app.dateline.care;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

class NumberingTest {
    private static final String INSERT = "insert into telegram_heard (chat, message, cause, digest, heard_at)"
            + " values ('7', 1, ?, '', current_timestamp)";

    private final TestDatabase database = TestDatabase.h2();

    /** As a kill leaves it: rows are there, and how far they are numbered has not been written. */
    private void insertBehindTheCounter(long... numbers) {
        for (long number : numbers) {
            database.jdbc.sql(INSERT.replace("(chat", "(id, chat").replace("('7'", "(" + number + ", '7'"))
                    .param("c" + number).update();
        }
    }

    private void start() {
        Flyway.configure().dataSource(database.source).locations("classpath:db/migration").callbacks(new Numbering())
                .load().migrate();
    }

    private long added(String cause) {
        database.jdbc.sql(INSERT).param(cause).update();
        return database.jdbc.sql("select id from telegram_heard where cause = ?").param(cause).query(Long.class)
                .single();
    }

    @Test
    void goesOnAfterTheLastRow() {
        insertBehindTheCounter(1, 2, 41);

        start();

        assertThat(added("next")).isEqualTo(42);
    }

    @Test
    void leavesACounterThatIsAhead() {
        for (int i = 1; i <= 5; i++) {
            added("row " + i);
        }
        database.jdbc.sql("delete from telegram_heard where id > 2").update();

        start();

        assertThat(added("next")).isEqualTo(6);
    }
}
