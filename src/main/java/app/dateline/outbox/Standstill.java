package app.dateline.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Whether all that nobody asked for is held back, in every chat of every channel; answers go on. It is a pause of the channel {@code *}, so
 * that all processes that share the database obey at once and a restart changes nothing.
 */
@Repository
public class Standstill {
    /** The pause of everything, as {@code h}. */
    static final String STANDS = " exists (select 1 from outbox_pause h where h.channel = '*' and h.chat = '*'"
            + " and h.until_at > :now)";

    private final JdbcClient jdbc;
    private final Pauses pauses;
    private final Clock clock;

    public Standstill(JdbcClient jdbc, Pauses pauses, Clock clock) {
        this.jdbc = jdbc;
        this.pauses = pauses;
        this.clock = clock;
    }

    /**
     * A standstill that lasts.
     *
     * @param until empty when only a person ends it
     * @param reason "" for none
     */
    public record Standing(Optional<Instant> until, String reason) {}

    /** Empty while everything goes its way. */
    public Optional<Standing> now() {
        return jdbc.sql("select until_at, reason from outbox_pause where channel = ? and chat = ? and until_at > ?")
                .params(Pauses.ALL, Pauses.ALL, OutboxRows.at(clock.instant())).query(Standstill::standing).optional();
    }

    private static Standing standing(ResultSet row, int number) throws SQLException {
        Instant until = row.getObject("until_at", OffsetDateTime.class).toInstant();
        return new Standing(Optional.of(until).filter(Pauses.UNTIL_IT_COMES_BACK::isAfter), row.getString("reason"));
    }

    /** Begins, in the place of one that lasts. */
    public void begin(Standing standing) {
        end();
        pauses.pause(Pauses.ALL, Pauses.ALL, standing.until().orElse(Pauses.UNTIL_IT_COMES_BACK), standing.reason());
    }

    /** Lets what waits go, at the pace that is allowed. */
    public void end() {
        pauses.resume(Pauses.ALL, Pauses.ALL);
    }
}
