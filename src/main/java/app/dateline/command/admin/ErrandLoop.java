package app.dateline.command.admin;

import app.dateline.chat.Attachments;
import app.dateline.home.HomeId;
import app.dateline.home.HomeSettings;
import app.dateline.outbox.Dispatcher;
import app.dateline.work.Lease;
import app.dateline.work.SoleLoop;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Does the errands, some side by side, so that a slow one holds up no other. Of all processes that share a database one does this at a time. */
@Component
@ConditionalOnWebApplication
class ErrandLoop extends SoleLoop {
    private static final Duration LEASE = Duration.ofSeconds(12);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration LEAVE = Duration.ofSeconds(2);
    private static final int SIDE_BY_SIDE = 8;

    private final ErrandRows rows;
    private final ErrandWork work;
    private final Dispatcher dispatcher;
    private final ObjectProvider<Attachments> attachments;
    private final Set<Long> running = ConcurrentHashMap.newKeySet();

    ErrandLoop(ErrandRows rows, ErrandWork work, Dispatcher dispatcher, ObjectProvider<Attachments> attachments,
            JdbcClient jdbc, HomeSettings home, Clock clock) {
        super("errands", new Lease(jdbc, "errands", HomeId.of(home.home()), UUID.randomUUID().toString(), LEASE), LOOK,
                LEAVE, "an errand is still being done; it is done again at the next start", clock);
        this.rows = rows;
        this.work = work;
        this.dispatcher = dispatcher;
        this.attachments = attachments;
    }

    @Override
    protected Duration step() {
        rows.due(SIDE_BY_SIDE + running.size()).stream().filter(each -> !running.contains(each.id()))
                .limit(Math.max(0, SIDE_BY_SIDE - running.size())).toList().forEach(this::begin);
        return LOOK;
    }

    private void begin(ErrandRows.Waiting errand) {
        running.add(errand.id());
        Thread.ofVirtual().name("errand").start(() -> {
            try {
                work.run(errand);
            } finally {
                running.remove(errand.id());
            }
            dispatcher.wake();
            wake();
        });
    }

    /** Where nobody can be told, nothing is begun: another process may have a way out. */
    @Override
    public boolean isAutoStartup() {
        return attachments.getIfAvailable() != null;
    }
}
