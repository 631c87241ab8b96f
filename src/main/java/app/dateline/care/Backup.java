package app.dateline.care;

import app.dateline.care.Manifest.Part;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lays the whole state of an installation aside in one file while the bot goes on: all tables as they were at one moment, in a
 * form that belongs to no database, so that it can be put back into another kind. What can be made anew, the index, is left
 * out; so are settings, articles' files and the token, which are the operator's own.
 */
@Component
public final class Backup {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcTemplate jdbc;
    private final TransactionTemplate snapshot;
    private final Flyway flyway;
    private final Clock clock;

    public Backup(JdbcTemplate jdbc, PlatformTransactionManager transactions, Flyway flyway, Clock clock) {
        this.jdbc = jdbc;
        this.snapshot = snapshot(transactions);
        this.flyway = flyway;
        this.clock = clock;
    }

    /** In both databases all statements of such a transaction see one moment; nobody waits for it. */
    static TransactionTemplate snapshot(PlatformTransactionManager transactions) {
        var snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_SERIALIZABLE);
        snapshot.setReadOnly(true);
        return snapshot;
    }

    /**
     * Writes it. A backup that lay there before is replaced once this one is whole.
     *
     * @param progress is told how many rows are written
     * @throws BackupUnusable when something else than a backup lies there
     * @throws IOException when it cannot be written, and nothing has changed
     */
    public Laid write(Path file, LongConsumer progress) throws BackupUnusable, IOException {
        if (Files.exists(file) && !(Files.isRegularFile(file) && (Files.size(file) == 0 || Archive.isOne(file)))) {
            throw new BackupUnusable("backup.other", file);
        }
        List<Manifest> made = new ArrayList<>();
        PrivateFile.write(file, out -> made.add(filled(out, progress)));
        Manifest manifest = made.getFirst();
        return new Laid(file, manifest.made(), manifest.rows("article"), manifest.rows(), Files.size(file));
    }

    private Manifest filled(OutputStream out, LongConsumer progress) throws IOException {
        try {
            return snapshot.execute(status -> jdbc.execute((Connection connection) -> {
                try {
                    return new Writing(connection, out, progress).all(version(), clock.instant());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private String version() {
        return flyway.info().current().getVersion().getVersion();
    }

    /** One backup on its way into a file. */
    private static final class Writing {
        private final Connection connection;
        private final ZipOutputStream zip;
        private final LongConsumer progress;
        private long written;

        Writing(Connection connection, OutputStream out, LongConsumer progress) {
            this.connection = connection;
            this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
            this.progress = progress;
        }

        Manifest all(String schema, Instant now) throws SQLException, IOException {
            List<Part> parts = new ArrayList<>();
            for (Table table : Schema.tables(connection)) {
                parts.add(part(table));
            }
            var manifest = new Manifest(Manifest.FORMAT, schema, now, parts);
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            zip.write(JSON.writeValueAsBytes(manifest));
            zip.closeEntry();
            zip.finish();
            return manifest;
        }

        private Part part(Table table) throws SQLException, IOException {
            zip.putNextEntry(new ZipEntry(Part.entry(table.name())));
            var lines = new DigestOutputStream(zip, Digests.sha256());
            long before = written;
            new Rows(connection, table).<IOException>each(row -> {
                lines.write((JSON.writeValueAsString(json(table, row)) + "\n").getBytes(StandardCharsets.UTF_8));
                progress.accept(++written);
            });
            zip.closeEntry();
            return new Part(table.name(), table.columns(), written - before,
                    Digests.hex(lines.getMessageDigest()));
        }

        private static List<@Nullable Object> json(Table table, List<@Nullable Object> row) {
            List<@Nullable Object> values = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                values.add(table.columns().get(i).kind().json(row.get(i)));
            }
            return values;
        }
    }
}
