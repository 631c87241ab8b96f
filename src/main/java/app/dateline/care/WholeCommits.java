package app.dateline.care;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * Writes the embedded database's file only at moments in which no statement and no commit is half-way. H2 takes down one table after
 * the other, and the notes by which a transaction is undone or ended among them, while others go on changing them: a file of which
 * the last such round was written just before a {@code kill -9} can hold one half of a transaction. Between statements each change
 * stands beside its note, so what is on the disk can always be undone or ended as a whole.
 *
 * <p>
 * Those who commit at the same time share a round: it is made durable before any of them is told, as before, and less is written.
 */
final class WholeCommits {
    /** How many milliseconds a statement waits for a row that another transaction holds, before it lets others write in between. */
    static final int ATTEMPT = 20;
    /** How often it does so: as long together as H2 waits by itself. */
    private static final int ATTEMPTS = 2000 / ATTEMPT;
    /** How long others are held up by somebody who wants to be alone and waits for one who waits for them. */
    private static final Duration PATIENCE = Duration.ofMillis(2 * ATTEMPT);
    /** H2's "never by itself, and not at each commit": nothing above zero starts a thread, and only zero is at each commit. */
    private static final int NEVER = -1;

    private final MVStore store;
    /** Shared by statements that write, exclusive for what takes down the file. Fair, so that neither side starves. */
    private final ReentrantReadWriteLock half = new ReentrantReadWriteLock(true);
    private final Lock round = new ReentrantLock();
    private final AtomicLong ended = new AtomicLong();
    /** Guarded by {@link #round}. */
    private long written;

    WholeCommits(MVStore store) {
        this.store = store;
        store.setAutoCommitDelay(NEVER);
    }

    /** One call of the database. */
    @FunctionalInterface
    interface Call {
        @Nullable
        Object make() throws Throwable;
    }

    /** Whether this file is meant: one that was closed and opened again is another. */
    boolean isOf(MVStore other) {
        return store == other;
    }

    /** A statement, whose changes need not be durable yet. */
    @Nullable
    Object change(Call call) throws Throwable {
        Object result;
        half.readLock().lock();
        try {
            result = call.make();
        } finally {
            half.readLock().unlock();
        }
        if (isFull()) {
            keep(ended.get());
        }
        return result;
    }

    /**
     * What ends a transaction: it returns when all of it is on the disk.
     *
     * @throws SQLException when the file cannot be written
     */
    @Nullable
    Object commit(Call call) throws Throwable {
        Object result;
        long mine;
        half.readLock().lock();
        try {
            result = call.make();
            mine = ended.incrementAndGet();
        } finally {
            half.readLock().unlock();
        }
        keep(mine);
        return result;
    }

    /** Before H2 would write by itself, in the middle of a statement, for want of memory. */
    private boolean isFull() {
        return store.getUnsavedMemory() > store.getAutoCommitMemory() / 2;
    }

    private void keep(long mine) throws SQLException {
        round.lock();
        try {
            if (written < mine || isFull()) {
                alone(file -> {
                    long all = ended.get();
                    file.commit();
                    written = all;
                    return true;
                });
            }
        } catch (MVStoreException e) {
            throw new SQLException("the database's file cannot be written: " + e.getMessage(), e);
        } finally {
            round.unlock();
        }
    }

    /**
     * A statement that may wait for a row.
     *
     * @param statement gives up after {@link #ATTEMPT} milliseconds and can be made again; a batch cannot, which has forgotten its rows
     *            then
     * @throws SQLException when it waited for too long, among others
     */
    @Nullable
    Object patiently(Call statement) throws Throwable {
        for (int attempt = 1;; attempt++) {
            try {
                return statement.make();
            } catch (SQLException e) {
                if (e.getErrorCode() != ErrorCode.LOCK_TIMEOUT_1 || e instanceof BatchUpdateException
                        || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /**
     * Does something with the file while nobody changes anything. A statement may wait for a row whose holder has to go on before
     * this can begin: so nobody is kept waiting for long.
     *
     * @return what it returned; false when the file is closed
     */
    boolean alone(Predicate<MVStore> work) {
        // H2 closes a file whose writer is interrupted, and it is the file of all.
        boolean isInterrupted = Thread.interrupted();
        try {
            while (!isAlone()) {
                isInterrupted |= Thread.interrupted();
            }
            try {
                return !store.isClosed() && work.test(store);
            } finally {
                half.writeLock().unlock();
            }
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean isAlone() {
        try {
            return half.writeLock().tryLock(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
