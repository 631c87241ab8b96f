package app.dateline.work;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The right to do one kind of work, for one process at a time among all that share a database. It ends by itself unless it
 * is renewed, by the database's clock for those who wait for it and, a little earlier, by the holder's own.
 */
public final class Lease {
    private final JdbcClient jdbc;
    private final String name;
    private final String home;
    private final String holder;
    private final long seconds;
    private final LongSupplier nanos;
    private boolean isFirst = true;
    private volatile boolean isTaken;
    private volatile long goodUntil;
    private Instant kept = Instant.MIN;

    /**
     * @param home who this process takes over from: only one process at a time can have the same one
     * @param process this process alone
     * @param length how long it is good for once it was renewed, in whole seconds; renew it every third of that
     */
    public Lease(JdbcClient jdbc, String name, String home, String process, Duration length) {
        this(jdbc, name, home, process, length, System::nanoTime);
    }

    /** @param nanos a clock that is never set, in nanoseconds */
    Lease(JdbcClient jdbc, String name, String home, String process, Duration length, LongSupplier nanos) {
        this.jdbc = jdbc;
        this.name = name;
        this.home = home;
        this.holder = home + '/' + process;
        this.seconds = length.toSeconds();
        this.nanos = nanos;
    }

    /** True as long as no other process may have it. */
    public boolean isHeld() {
        return isTaken && goodUntil - nanos.getAsLong() > 0;
    }

    /** How long it is good for. */
    public Duration length() {
        return Duration.ofSeconds(seconds);
    }

    /**
     * Takes it, when nobody has it, or renews it. A process that ended without a word leaves it to the next one in its home
     * at once, and to others when its time is over.
     *
     * @return whether it is held
     * @throws org.springframework.dao.DataAccessException when the database cannot tell; it is held no longer than before
     */
    public synchronized boolean keep() {
        // What the database grants counts from later than this, so it never ends before ours does.
        long begun = nanos.getAsLong();
        boolean taken = renew() || isFirst && inherit() || begin();
        isFirst = false;
        if (taken) {
            goodUntil = begun + Duration.ofSeconds(seconds).multipliedBy(5).dividedBy(6).toNanos();
        }
        isTaken = taken;
        return isHeld();
    }

    /**
     * Takes or renews it only when a third of its length has passed since the last time, or it is not held: to be asked as often as one
     * likes by the one loop that works under it.
     *
     * @param now by the loop's clock
     * @return whether it is held
     */
    public synchronized boolean keepInTime(Instant now) {
        if (Duration.between(kept, now).compareTo(length().dividedBy(3)) >= 0 || !isHeld()) {
            keep();
            kept = now;
        }
        return isHeld();
    }

    private boolean renew() {
        return jdbc.sql("update lease set holder = :holder, until_at = " + end()
                + " where name = :name and (holder = :holder or until_at <= current_timestamp)").param("holder", holder)
                .param("name", name).update() == 1;
    }

    private boolean inherit() {
        return jdbc.sql("update lease set holder = :holder, until_at = " + end()
                + " where name = :name and substring(holder, 1, :length) = :home").param("holder", holder)
                .param("name", name).param("length", home.length() + 1).param("home", home + '/').update() == 1;
    }

    private boolean begin() {
        try {
            return jdbc.sql("insert into lease (name, holder, until_at) select :name, :holder, " + end()
                    + " where not exists (select 1 from lease where name = :name)").param("name", name)
                    .param("holder", holder).update() == 1;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private String end() {
        return "current_timestamp + interval '" + seconds + "' second";
    }

    /** Gives it back, so that others need not wait. */
    public synchronized void release() {
        isTaken = false;
        jdbc.sql("delete from lease where name = ? and holder = ?").params(name, holder).update();
    }
}
