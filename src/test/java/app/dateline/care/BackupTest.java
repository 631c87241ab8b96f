package app.dateline.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.dateline.testing.TestClock;
import app.dateline.testing.TestDatabase;
import app.dateline.work.AfterRestore;
import app.dateline.work.Leases;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

class BackupTest extends BackupContract {
    @Override
    TestDatabase fresh() {
        return TestDatabase.h2();
    }

    @Test
    void takesABackupOfAnOlderVersionAndBringsItUpToDate() throws Exception {
        TestDatabase older = TestDatabase.h2("20");
        FilledStore.fill(older);
        var file = folder.resolve("older.zip");
        new Backup(new JdbcTemplate(older.source), older.transactions, flyway(older, "20"),
                new TestClock("2026-03-01T09:00:00Z")).write(file, rows -> {});

        TestDatabase today = TestDatabase.h2();
        restore(today).replace(file, rows -> {});

        older.migrate(TestDatabase.LATEST);
        assertThat(FilledStore.contents(today)).isEqualTo(FilledStore.contents(older));
        today.jdbc.sql("delete from lease").update();
        assertThatThrownBy(() -> restore(today).replace(file, rows -> {})).isInstanceOfSatisfying(BackupUnusable.class,
                e -> assertThat(e.key()).isEqualTo("backup.older"));
    }

    private static Restore restore(TestDatabase into) {
        return new Restore(new JdbcTemplate(into.source), into.transactions, flyway(into, "latest"),
                new Leases(into.jdbc), new DefaultListableBeanFactory().getBeanProvider(AfterRestore.class));
    }

    private static Flyway flyway(TestDatabase of, String target) {
        return Flyway.configure().dataSource(of.source).locations("classpath:db/migration").target(target).load();
    }
}
