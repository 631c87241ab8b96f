package app.dateline.subscription;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Numbers the changes of subscriptions; its one row also lets one writer in at a time. */
final class Revisions {
    private final JdbcClient jdbc;

    Revisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of a change, inside the transaction that makes it. */
    long next() {
        jdbc.sql("update subscription_revision set latest = latest + 1 where id = 1").update();
        return latest();
    }

    long latest() {
        return jdbc.sql("select latest from subscription_revision where id = 1").query(Long.class).single();
    }
}
