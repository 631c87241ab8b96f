package app.dateline.care;

import app.dateline.home.HomeId;
import app.dateline.home.HomeSettings;
import app.dateline.work.Lease;
import app.dateline.work.Loop;
import app.dateline.work.Looping;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes ordered exports one after the other, in one process at a time. */
@Component
@ConditionalOnWebApplication
class ExportLoop implements SmartLifecycle, Looping {
    /** Longer than a file may take to be sent, while which nothing renews it. */
    private static final Duration LEASE = Duration.ofMinutes(12);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration STANDBY = Duration.ofSeconds(5);
    private static final Duration LEAVE = Duration.ofSeconds(2);

    private final ExportDesk desk;
    private final Lease lease;
    private final Clock clock;
    private final Loop loop;
    private boolean isTidy;
    private volatile boolean isStopping;

    ExportLoop(ExportDesk desk, JdbcClient jdbc, HomeSettings home, Clock clock) {
        this.desk = desk;
        this.lease = new Lease(jdbc, "exports", HomeId.of(home.home()), UUID.randomUUID().toString(), LEASE);
        this.clock = clock;
        this.loop = new Loop("exports", this::step, clock);
    }

    private Duration step() {
        if (!isTidy) {
            desk.tidy();
            isTidy = true;
        }
        return isOurs() ? desk.runOnce(this::isOursAnew).orElse(LOOK) : STANDBY;
    }

    private boolean isOurs() {
        return !isStopping && lease.keepInTime(clock.instant());
    }

    /** For all of its length again, as nothing renews it while a file is sent. */
    private boolean isOursAnew() {
        return !isStopping && lease.keep();
    }

    @Override
    public void start() {
        isStopping = false;
        loop.start();
    }

    /** What is being made is made again at the next start. */
    @Override
    public void stop() {
        isStopping = true;
        loop.stop(LEAVE);
        lease.release();
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }

    /** A large file takes longer than a loop may that the process is judged by. */
    @Override
    public List<Loop> loops() {
        return List.of();
    }
}
