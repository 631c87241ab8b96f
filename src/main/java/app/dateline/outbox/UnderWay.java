package app.dateline.outbox;

import app.dateline.work.AfterRestore;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was on its way when a backup was made, and has probably arrived since: what nobody asked for is listed for a person to
 * decide, and a late answer is not given a second time.
 */
@Component
class UnderWay implements AfterRestore {
    private final JdbcClient jdbc;
    private final Clock clock;

    UnderWay(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void settle() {
        jdbc.sql(
                """
                        update outbox set state = case when kind = 'ANSWER' then 'EXPIRED' else 'UNCERTAIN' end, updated_at = :now,
                          last_error = 'on its way when the backup was made that was put back; it may have arrived since'
                        where state in ('PENDING', 'SENDING')""")
                .param("now", OutboxRows.at(clock.instant())).update();
    }
}
