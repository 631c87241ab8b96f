package app.dateline.work;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionException;

/** A part of the bot that works step by step, of all processes that share a database in one at a time. */
public abstract class SoleLoop implements SmartLifecycle, Looping {
    private static final Logger log = LoggerFactory.getLogger(SoleLoop.class);

    private final Lease lease;
    private final Clock clock;
    private final Duration leave;
    private final String left;
    private final Loop loop;
    private volatile boolean isStopping;

    /**
     * @param standby how long to rest while another process does it
     * @param leave how long the step at hand may go on when the bot stops
     * @param left what the log says of one that then still does
     */
    protected SoleLoop(String name, Lease lease, Duration standby, Duration leave, String left, Clock clock) {
        this.lease = lease;
        this.clock = clock;
        this.leave = leave;
        this.left = left;
        this.loop = new Loop(name, () -> isOurs() ? step() : standby, clock);
    }

    /** Does what is to be done now; returns how long to rest, zero for not at all. */
    protected abstract Duration step();

    /** Ends a rest. */
    public final void wake() {
        loop.wake();
    }

    /** Whether it may go on; renews the lease in time, so that a step may last longer than that. */
    protected final boolean isOurs() {
        return lease.keepInTime(clock.instant());
    }

    /** True when the database is away or busy: nothing is wrong with the work at hand, which can be tried again as it is. */
    protected static boolean isOfTheDatabase(RuntimeException e) {
        return e instanceof TransactionException
                || e instanceof DataAccessException && !(e instanceof DataIntegrityViolationException);
    }

    /** True when a step that lasts is to be left. */
    protected final boolean isStopping() {
        return isStopping;
    }

    @Override
    public void start() {
        isStopping = false;
        loop.start();
    }

    @Override
    public void stop() {
        isStopping = true;
        if (!loop.stop(leave)) {
            log.warn(left);
        }
        lease.release();
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }

    @Override
    public List<Loop> loops() {
        return List.of(loop);
    }
}
