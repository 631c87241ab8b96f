package app.dateline.telegram;

import app.dateline.work.AfterRestore;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Updates that waited when a backup was made have probably been answered since, and a command is not to run twice: they are set
 * aside, where a person sees them. Without a token, too.
 */
@Component
class UnansweredUpdates implements AfterRestore {
    private final JdbcClient jdbc;
    private final Clock clock;

    UnansweredUpdates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void settle() {
        jdbc.sql("""
                update telegram_inbox set state = 'ASIDE', done_at = :now,
                  reason = 'waited when the backup was made that was put back; it may have been answered since'
                where state = 'PENDING'""").param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }
}
