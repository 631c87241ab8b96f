package app.dateline.broadcast;

import app.dateline.work.AfterRestore;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A broadcast that was under way when a backup was made has probably been sent to its end since: nobody gets it a second time. One
 * whose time has come since is a draft again, for a person to decide.
 */
@Component
class Restored implements AfterRestore {
    private final JdbcClient jdbc;
    private final Clock clock;

    Restored(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void settle() {
        jdbc.sql(
                """
                        update broadcast_recipient set state = 'UNCERTAIN',
                          reason = 'waited when the backup was made that was put back; it may have arrived since'
                        where state = 'WAITING' and broadcast in (select id from broadcast where state in ('RUNNING', 'PAUSED'))""")
                .update();
        jdbc.sql("update broadcast set state = 'CANCELLED', filled = true where state in ('RUNNING', 'PAUSED')")
                .update();
        jdbc.sql("update broadcast set state = 'DRAFT' where state = 'SCHEDULED' and due_at <= ?")
                .param(Broadcasts.at(clock.instant())).update();
    }
}
