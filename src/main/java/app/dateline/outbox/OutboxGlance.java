package app.dateline.outbox;

import app.dateline.outbox.OutboxMessage.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits to be sent, for whoever looks after the bot. */
@Repository
public class OutboxGlance {
    private final JdbcClient jdbc;
    private final Clock clock;

    public OutboxGlance(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Messages that wait or are on their way.
     *
     * @param oldest how long the oldest of them has waited; zero when none waits
     */
    public record Waiting(long count, Duration oldest) {}

    /** Those of a kind. */
    public Waiting waiting(Kind kind) {
        return jdbc.sql("""
                select count(*) as waiting, min(created_at) as oldest from outbox
                where kind = ? and state in ('PENDING', 'SENDING')""").param(kind.name()).query((row, number) -> {
            OffsetDateTime oldest = row.getObject("oldest", OffsetDateTime.class);
            Instant since = oldest == null ? clock.instant() : oldest.toInstant();
            return new Waiting(row.getLong("waiting"), Duration.between(since, clock.instant()));
        }).single();
    }
}
