package app.dateline.subscription.bench;

import app.dateline.subscription.Editions;
import app.dateline.subscription.Followers;
import app.dateline.subscription.SubscriptionSettings;
import app.dateline.subscription.Subscriptions;
import app.dateline.testing.TestClock;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * How long it takes until everybody's edition has had its turn when all are due at once, and until the loop has looked at all of
 * them after a start: {@code EditionBench FOLDER CHATS…}, in an H2 file as the bot uses it.
 */
public final class EditionBench {
    private static final int AT_A_TIME = 500;

    private EditionBench() {}

    /** See the class comment. */
    public static void main(String[] args) throws Exception {
        System.out.println("chats | look after a start | all editions taken | each");
        for (int arg = 1; arg < args.length; arg++) {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of(args[0])), "run");
            measure(folder, Integer.parseInt(args[arg]));
        }
    }

    private static void measure(Path folder, int chats) {
        var connections = new HikariConfig();
        connections.setJdbcUrl("jdbc:h2:file:" + folder.resolve("db").toAbsolutePath()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                + ";WRITE_DELAY=0;QUERY_CACHE_SIZE=128;OPTIMIZE_REUSE_RESULTS=0");
        try (var pool = new HikariDataSource(connections)) {
            Flyway.configure().dataSource(pool).locations("classpath:db/migration").load().migrate();
            var jdbc = JdbcClient.create(pool);
            var transactions = new JdbcTransactionManager(pool);
            var clock = new TestClock("2026-03-05T05:00:00Z");
            var settings = new SubscriptionSettings(100, Followers.ADMINS, Duration.ofHours(6), Duration.ofMinutes(1));
            fill(jdbc, chats);
            int kept = new Subscriptions(jdbc, transactions, settings, List.of(), clock).heard(0, chats).size();
            var editions = new Editions(jdbc, transactions, settings, clock);
            AtomicInteger written = new AtomicInteger();

            Duration look = time(() -> editions.take(AT_A_TIME, edition -> written.incrementAndGet()));
            clock.advance(Duration.ofHours(2));
            Duration all = time(() -> {
                boolean more = true;
                while (more) {
                    more = editions.take(AT_A_TIME, edition -> written.incrementAndGet());
                }
            });

            if (written.get() != chats || kept != chats) {
                throw new IllegalStateException(written + " editions for " + kept + " subscriptions");
            }
            System.out.printf(Locale.ROOT, "%,d | %.2f s | %.2f s | %.2f ms%n", chats, look.toMillis() / 1e3,
                    all.toMillis() / 1e3, all.toNanos() / 1e6 / chats);
        }
    }

    /** One subscription in each chat, daily at 08:00 in Berlin, which is 07:00 UTC. */
    private static void fill(JdbcClient jdbc, int chats) {
        jdbc.sql(
                """
                        insert into subscription (channel, chat, thread, kind, subject, subject_key, pace, edition_times,
                               edition_days, edition_zone, language, state, suspended, created_by, created_at, changed_at, revision,
                               next_at)
                        select 'telegram', cast(x as varchar), 0, 'TOPIC', 'treaty', 'treaty', 'EDITIONS', '08:00', '1234567',
                               'Europe/Berlin', 'en', 'ACTIVE', false, '7', timestamp with time zone '2026-03-01 00:00:00+00',
                               timestamp with time zone '2026-03-01 00:00:00+00', x, timestamp with time zone '2026-03-05 07:00:00+00'
                        from system_range(1, ?)""")
                .param(chats).update();
    }

    private static Duration time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
