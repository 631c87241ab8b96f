package app.dateline.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.dateline.testing.TestClock;
import app.dateline.testing.TestDatabase;
import app.dateline.work.AfterRestore;
import app.dateline.work.Leases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What every supported database must do: give a backup, and take any. */
abstract class BackupContract {
    @TempDir
    Path folder;
    private final TestClock clock = new TestClock("2026-03-01T09:00:00Z");
    private TestDatabase database;
    private Path file;

    /** A new database of the kind that is tested. */
    abstract TestDatabase fresh();

    @BeforeEach
    void prepare() {
        database = fresh();
        file = folder.resolve("backup.zip");
    }

    private Backup backup(TestDatabase of) {
        return new Backup(new JdbcTemplate(of.source), of.transactions, flyway(of), clock);
    }

    private static Flyway flyway(TestDatabase of) {
        return Flyway.configure().dataSource(of.source).locations("classpath:db/migration").load();
    }

    private static Restore restore(TestDatabase into, AfterRestore... after) {
        ObjectProvider<AfterRestore> parts = new ObjectProvider<>() {
            @Override
            public Stream<AfterRestore> orderedStream() {
                return Stream.of(after);
            }
        };
        return new Restore(new JdbcTemplate(into.source), into.transactions, flyway(into), new Leases(into.jdbc),
                parts);
    }

    private Laid write(TestDatabase of) throws Exception {
        return backup(of).write(file, rows -> {});
    }

    @Test
    void putsBackEveryRowOfEveryTableIntoTheSameKindOfDatabaseAndTheOther() throws Exception {
        FilledStore.fill(database);
        Map<String, List<String>> before = FilledStore.contents(database);

        Laid laid = write(database);
        TestDatabase same = fresh();
        TestDatabase embedded = TestDatabase.h2();
        restore(same).replace(file, rows -> {});
        restore(embedded).replace(file, rows -> {});

        assertThat(before).allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());
        assertThat(laid.rows()).isEqualTo(before.values().stream().mapToLong(List::size).sum());
        assertThat(laid.made()).isEqualTo(clock.instant());
        assertThat(FilledStore.contents(same)).isEqualTo(before);
        assertThat(FilledStore.contents(embedded)).isEqualTo(before);
    }

    @Test
    void numbersNewRowsAfterThoseThatWerePutBack() throws Exception {
        FilledStore.fill(database);
        write(database);
        TestDatabase other = fresh();
        restore(other).replace(file, rows -> {});

        other.jdbc.sql("insert into telegram_heard (chat, message, cause, digest, heard_at) "
                + "select chat, message, 'new', digest, heard_at from telegram_heard where id = 1").update();

        assertThat(other.jdbc.sql("select max(id) from telegram_heard").query(Long.class).single())
                .isGreaterThan(database.jdbc.sql("select max(id) from telegram_heard").query(Long.class).single());
    }

    @Test
    void takesThePlaceOfWhatIsThere() throws Exception {
        FilledStore.fill(database);
        Map<String, List<String>> before = FilledStore.contents(database);
        write(database);
        database.jdbc.sql("delete from outbox").update();
        database.jdbc.sql("insert into telegram_menu (chat) values ('later')").update();

        restore(database).replace(file, rows -> {});

        assertThat(FilledStore.contents(database)).isEqualTo(before);
    }

    @Test
    void seesOneMomentWhileOthersWrite() throws Exception {
        FilledStore.fill(database);
        database.jdbc.sql("update change_counter set latest = 0").update();
        database.jdbc.sql("update subscription_revision set latest = 0").update();
        var stop = new AtomicBoolean();
        var begun = new CountDownLatch(1);
        Thread writer = Thread.ofPlatform().start(() -> {
            var transaction = new TransactionTemplate(database.transactions);
            while (!stop.get()) {
                transaction.executeWithoutResult(status -> {
                    database.jdbc.sql("update change_counter set latest = latest + 1").update();
                    database.jdbc.sql("update subscription_revision set latest = latest + 1").update();
                });
                begun.countDown();
            }
        });
        begun.await();
        for (int i = 0; i < 5; i++) {
            write(database);
            TestDatabase other = TestDatabase.h2();
            restore(other).replace(file, rows -> {});

            assertThat(latest(other, "change_counter")).isPositive()
                    .isEqualTo(latest(other, "subscription_revision"));
        }
        stop.set(true);
        writer.join();
    }

    private static long latest(TestDatabase of, String table) {
        return of.jdbc.sql("select max(latest) from " + table).query(Long.class).single();
    }

    @Test
    void settlesWhatWasUnderWayBeforeAnybodySeesIt() throws Exception {
        FilledStore.fill(database);
        write(database);
        TestDatabase other = fresh();

        assertThatThrownBy(() -> restore(other, () -> {
            throw new IllegalStateException("cannot be settled");
        }).replace(file, rows -> {})).hasMessage("cannot be settled");

        assertThat(other.jdbc.sql("select count(*) from outbox").query(Long.class).single()).isZero();
    }

    @Test
    void knowsAFreshStore() {
        assertThat(restore(database).isFresh()).isTrue();

        FilledStore.fill(database);

        assertThat(restore(database).isFresh()).isFalse();
    }

    @Test
    void refusesADamagedBackupAndChangesNothing() throws Exception {
        FilledStore.fill(database);
        write(database);
        byte[] bytes = Files.readAllBytes(file);
        TestDatabase other = fresh();
        Map<String, List<String>> before = FilledStore.contents(other);

        for (int cut : List.of(0, 10, bytes.length / 2, bytes.length - 1)) {
            Files.write(file, java.util.Arrays.copyOf(bytes, cut));
            assertThat(refusal(other)).as("cut at %s", cut).isEqualTo("backup.none");
        }
        for (int at = 100; at < bytes.length / 2; at += bytes.length / 23) {
            byte[] changed = bytes.clone();
            changed[at] ^= 0x55;
            Files.write(file, changed);
            assertThat(refusal(other)).as("changed at %s", at).isIn("backup.damaged", "backup.none");
        }
        assertThat(FilledStore.contents(other)).isEqualTo(before);
    }

    private String refusal(TestDatabase into) throws IOException {
        try {
            restore(into).replace(file, rows -> {});
            throw new AssertionError("was put back");
        } catch (BackupUnusable e) {
            return e.key();
        }
    }

    @Test
    void refusesWhereAnotherProcessIsAtWork() throws Exception {
        write(database);
        database.jdbc.sql("insert into lease (name, holder, until_at) values ('alerts', 'other/1', "
                + "current_timestamp + interval '20' second)").update();

        assertThat(refusal(database)).isEqualTo("backup.in-use");
    }

    @Test
    void leavesWhatIsNoBackupAndReplacesWhatIs() throws Exception {
        Files.writeString(file, "my thesis");
        assertThatThrownBy(() -> write(database)).isInstanceOf(BackupUnusable.class);
        assertThat(file).hasContent("my thesis");

        Files.write(file, new byte[0]);
        write(database);
        Laid again = write(database);

        assertThat(again.bytes()).isEqualTo(Files.size(file));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        }
    }
}
