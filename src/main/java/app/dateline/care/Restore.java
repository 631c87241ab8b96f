package app.dateline.care;

import app.dateline.care.Manifest.Part;
import app.dateline.work.AfterRestore;
import app.dateline.work.Leases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts a backup back into a store that nobody works on, of any kind of database. */
@Component
public final class Restore {
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Flyway flyway;
    private final Leases leases;
    private final ObjectProvider<AfterRestore> after;

    public Restore(JdbcTemplate jdbc, PlatformTransactionManager transactions, Flyway flyway, Leases leases,
            ObjectProvider<AfterRestore> after) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.flyway = flyway;
        this.leases = leases;
        this.after = after;
    }

    /** True when nobody has ever put anything into the store. */
    public boolean isFresh() {
        return onConnection(connection -> {
            for (Table table : Schema.tables(connection)) {
                if (table.numbered() && count(table) > 0) {
                    return false;
                }
            }
            return true;
        });
    }

    private long count(Table table) {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from " + table.name(), Long.class));
    }

    /**
     * Looks whether a backup can be put back here, and changes nothing.
     *
     * @throws BackupUnusable when it is damaged or of a newer version
     */
    public Laid check(Path file) throws BackupUnusable, IOException {
        try (Archive archive = Archive.open(file)) {
            Manifest manifest = archive.manifest();
            if (version(manifest).isNewerThan(latest())) {
                throw new BackupUnusable("backup.newer", file);
            }
            archive.check();
            return new Laid(file, manifest.made(), manifest.rows("article"), manifest.rows(), file.toFile().length());
        }
    }

    private static MigrationVersion version(Manifest manifest) {
        return MigrationVersion.fromVersion(manifest.schema());
    }

    private String latest() {
        return flyway.info().current().getVersion().getVersion();
    }

    /**
     * Puts a backup in the place of all that the store holds, in one transaction: a kill on the way changes nothing. One of an older
     * version is put into tables of that version, which are brought up to date then; that is done in a fresh store alone, as there is
     * nothing in it that could be lost.
     *
     * @param progress is told how many rows are put back
     * @throws BackupUnusable as {@link #check}, and when another process works on the store, or it is not fresh and the backup is of
     *         an older version
     */
    public Laid replace(Path file, LongConsumer progress) throws BackupUnusable, IOException {
        Laid laid = check(file);
        List<String> holders = leases.holders();
        if (!holders.isEmpty()) {
            throw new BackupUnusable("backup.in-use", holders.getFirst());
        }
        try (Archive archive = Archive.open(file)) {
            boolean isOlder = !version(archive.manifest()).equals(MigrationVersion.fromVersion(latest()));
            if (isOlder && !isFresh()) {
                throw new BackupUnusable("backup.older", file);
            }
            if (isOlder) {
                begin(archive.manifest().schema());
            }
            load(archive, progress);
            flyway.migrate();
        }
        return laid;
    }

    private void settle() {
        after.orderedStream().forEach(AfterRestore::settle);
    }

    /** Makes the tables of a fresh store anew, as an older version had them; what is not ours in the database stays. */
    private void begin(String schema) {
        List<Table> tables = onConnection(Schema::tables);
        tables.reversed().forEach(table -> jdbc.execute("drop table " + table.name()));
        jdbc.execute("drop table " + Schema.MIGRATIONS);
        Flyway.configure().configuration(flyway.getConfiguration()).target(schema).load().migrate();
    }

    private void load(Archive archive, LongConsumer progress) throws BackupUnusable, IOException {
        List<Table> tables = onConnection(Schema::tables);
        Map<Table, Part> parts = new LinkedHashMap<>();
        for (Table table : tables) {
            parts.put(table, part(archive, table));
        }
        // Outside the transaction, which it would end; numbers that are skipped do no harm.
        for (Map.Entry<Table, Part> each : parts.entrySet()) {
            number(archive, each.getKey(), each.getValue());
        }
        try {
            transaction.executeWithoutResult(status -> {
                tables.reversed().forEach(table -> jdbc.update("delete from " + table.name()));
                onConnection(connection -> new Loading(connection, archive, progress).all(parts));
                settle();
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** What the backup has of this table, which must have the same columns. */
    private static Part part(Archive archive, Table table) throws BackupUnusable {
        return archive.manifest().tables().stream()
                .filter(part -> part.table().equals(table.name()) && part.columns().equals(table.columns()))
                .findFirst().orElseThrow(() -> new BackupUnusable("backup.tables", table.name()));
    }

    private void number(Archive archive, Table table, Part part) throws IOException {
        if (table.numbered()) {
            String number = table.key().getFirst();
            long[] highest = {Objects.requireNonNull(jdbc.queryForObject(
                    "select coalesce(max(" + number + "), 0) from " + table.name(), Long.class))};
            int place = table.keyPlaces().getFirst();
            archive.rows(part, row -> highest[0] = Math.max(highest[0], row.get(place).longValue()));
            jdbc.execute(
                    "alter table " + table.name() + " alter column " + number + " restart with " + (highest[0] + 1));
        }
    }

    private <T> T onConnection(ConnectionCallback<T> work) {
        return Objects.requireNonNull(jdbc.execute(work));
    }
}
