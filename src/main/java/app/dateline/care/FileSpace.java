package app.dateline.care;

import app.dateline.work.Watcher;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Lets the embedded database's file use its space again. Each commit writes a chunk of which little is still needed after the
 * next ones; H2 moves that together, so that the rest is free, in a thread that it does not start where each commit is written at
 * once. Without it the file grows by about 40 kB with each update of Telegram's.
 */
@Component
@ConditionalOnWebApplication
class FileSpace extends Watcher {
    private static final Logger log = LoggerFactory.getLogger(FileSpace.class);
    private static final Duration ROUND = Duration.ofMinutes(1);
    /** Nothing is moved while more than this percentage of what is taken is needed. */
    private static final int DENSE = 50;
    /** So many bytes are moved in one go, in which nobody else can commit: some hundredths of a second. */
    private static final int AT_ONCE = 1 << 20;
    private static final int GOES = 100;

    FileSpace(DataSource source, Clock clock) {
        super("file space", ROUND, () -> tidy(source), clock);
    }

    /** Moves what is needed together, until it is dense; does nothing with other databases. */
    static void tidy(DataSource source) {
        try {
            if (source.isWrapperFor(WholeConnections.class)) {
                WholeConnections file = source.unwrap(WholeConnections.class);
                int goes = 0;
                while (goes < GOES && file.alone(store -> store.compact(DENSE, AT_ONCE))) {
                    goes++;
                }
                log.debug("moved {} times {} bytes of the database's file together", goes, AT_ONCE);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be reached", e);
        }
    }
}
