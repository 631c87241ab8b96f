package app.dateline.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * A fresh, migrated database for one test: a real H2 in memory, or a database in a real PostgreSQL. The newest is migrated once and
 * copied. A copied H2 lacks indexes that H2 makes for foreign keys by itself where another has the same column: who looks at
 * its plans has it migrated.
 */
public final class TestDatabase {
    public static final String LATEST = "latest";
    private static final String TEMPLATE = "migrated";
    private static @Nullable EmbeddedPostgres postgres;
    /** Statement by statement, since H2 reads the rest of several anew after each. */
    private static String @Nullable [] script;

    public final DataSource source;
    public final JdbcClient jdbc;
    public final JdbcTransactionManager transactions;

    private TestDatabase(DataSource source) {
        this.source = source;
        this.jdbc = JdbcClient.create(source);
        this.transactions = new JdbcTransactionManager(source);
    }

    /** Brings the database to this version; {@code latest} is what the application does at its start. */
    public void migrate(String version) {
        Flyway.configure().dataSource(source).locations("classpath:db/migration").target(version).load().migrate();
    }

    /** Where other processes find it. */
    public String url() {
        try (var connection = source.getConnection()) {
            return connection.getMetaData().getURL();
        } catch (SQLException e) {
            throw new IllegalStateException("the database has no address", e);
        }
    }

    public static TestDatabase h2() {
        TestDatabase fresh = emptyH2();
        new JdbcTemplate(fresh.source).batchUpdate(script());
        return fresh;
    }

    /** As an earlier version of the application left it. */
    public static TestDatabase h2(String version) {
        TestDatabase fresh = emptyH2();
        fresh.migrate(version);
        return fresh;
    }

    private static TestDatabase emptyH2() {
        return new TestDatabase(new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID()
                + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DEFAULT_NULL_ORDERING=HIGH;OPTIMIZE_REUSE_RESULTS=0"));
    }

    private static synchronized String[] script() {
        if (script == null) {
            script = h2(LATEST).jdbc.sql("script nopasswords nosettings").query(String.class).list()
                    .toArray(String[]::new);
        }
        return script;
    }

    /** A new database in a server that all tests of this JVM share. */
    public static TestDatabase postgres() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        create(server(), name + " template " + TEMPLATE);
        return new TestDatabase(server().getDatabase("postgres", name));
    }

    private static void create(EmbeddedPostgres server, String database) {
        JdbcClient.create(server.getPostgresDatabase()).sql("create database " + database).update();
    }

    private static synchronized EmbeddedPostgres server() {
        if (postgres == null) {
            try {
                EmbeddedPostgres started = EmbeddedPostgres.start();
                create(started, TEMPLATE);
                new TestDatabase(started.getDatabase("postgres", TEMPLATE)).migrate(LATEST);
                postgres = started;
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL does not start", e);
            }
        }
        return postgres;
    }
}
