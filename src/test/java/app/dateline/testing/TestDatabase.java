package app.dateline.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
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

    private TestDatabase(DataSource source) {
        this.source = source;
        this.jdbc = JdbcClient.create(source);
        this.transactions = new JdbcTransactionManager(source);
        Flyway.configure().dataSource(source).locations("classpath:db/migration").load().migrate();
    }

    public static TestDatabase h2() {
        return new TestDatabase(new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID()
                + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DEFAULT_NULL_ORDERING=HIGH"));
    }

    /** A new database in a server that all tests of this JVM share. */
    public static TestDatabase postgres() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        DataSource server = server().getPostgresDatabase();
        JdbcClient.create(server).sql("create database " + name).update();
        return new TestDatabase(server().getDatabase("postgres", name));
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
