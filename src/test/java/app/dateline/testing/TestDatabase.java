package app.dateline.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A fresh, migrated database for one test: a real H2 in memory, or a database in a real PostgreSQL. */
public final class TestDatabase {
    private static @Nullable EmbeddedPostgres postgres;

    public final DataSource source;
    public final JdbcClient jdbc;
    public final JdbcTransactionManager transactions;

    private TestDatabase(DataSource source, String version) {
        this.source = source;
        this.jdbc = JdbcClient.create(source);
        this.transactions = new JdbcTransactionManager(source);
        migrate(version);
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
        return h2("latest");
    }

    /** As an earlier version of the application left it. */
    public static TestDatabase h2(String version) {
        return new TestDatabase(new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID()
                + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DEFAULT_NULL_ORDERING=HIGH;OPTIMIZE_REUSE_RESULTS=0"),
                version);
    }

    /** A new database in a server that all tests of this JVM share. */
    public static TestDatabase postgres() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        DataSource server = server().getPostgresDatabase();
        JdbcClient.create(server).sql("create database " + name).update();
        return new TestDatabase(server().getDatabase("postgres", name), "latest");
    }

    private static synchronized EmbeddedPostgres server() {
        if (postgres == null) {
            try {
                postgres = EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL does not start", e);
            }
        }
        return postgres;
    }
}
