package app.dateline.care;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.h2.engine.SessionLocal;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the embedded database's file only at moments in which no statement and no commit is half-way. H2 takes down one table after
 * the other, and the notes by which a transaction is undone or ended among them, while others go on changing them: a file of which
 * the last such round was written just before a {@code kill -9} can hold one half of a transaction. Between statements each change
 * stands beside its note, so what is on the disk can always be undone or ended as a whole.
 *
 * <p>
 * Those who commit at the same time share a round: it is made durable before any of them is told, as before, and less is written.
 * Only when a process is told to end does H2 write once more by itself.
 */
final class WholeCommits {
    private static final Logger log = LoggerFactory.getLogger(WholeCommits.class);
    /** How long others are held up by somebody who wants to be alone while somebody inside waits for them. */
    private static final Duration PATIENCE = Duration.ofMillis(40);
    private static final Duration LONG = Duration.ofSeconds(1);
    /** Neither at each commit, which is H2's zero, nor in a thread, which it starts for anything above. */
    private static final int NEVER = -1;
    /** H2 also writes by itself when so many bytes more than it allows are not written: too many to be reached before we do. */
    private static final int ROOM = 1 << 28;

    private final MVStore store;
    private final Door door = new Door();
    private final Lock round = new ReentrantLock();
    private final AtomicLong ended = new AtomicLong();
    /** Guarded by {@link #round}. */
    private long written;

    WholeCommits(MVStore store) {
        this.store = store;
        store.setAutoCommitDelay(NEVER);
        store.registerUnsavedMemory(-ROOM);
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
    Object change(SessionLocal session, Call call) throws Throwable {
        Object result;
        door.enter(session);
        try {
            result = call.make();
        } finally {
            door.leave(session);
        }
        if (isFull()) {
            relieve();
        }
        return result;
    }

    /**
     * What ends a transaction: it returns when all of it is on the disk.
     *
     * @throws SQLException when the file cannot be written
     */
    @Nullable
    Object commit(SessionLocal session, Call call) throws Throwable {
        Object result;
        long mine;
        door.enter(session);
        try {
            result = call.make();
            mine = ended.incrementAndGet();
        } finally {
            door.leave(session);
        }
        keep(mine);
        return result;
    }

    private void keep(long mine) throws SQLException {
        round.lock();
        try {
            if (written < mine && !alone(file -> true)) {
                throw new SQLException("the database's file was closed before this was written");
            }
        } catch (MVStoreException e) {
            throw unwritten(e);
        } finally {
            round.unlock();
        }
    }

    private boolean isFull() {
        return store.getUnsavedMemory() + ROOM > store.getAutoCommitMemory() / 2;
    }

    /** In the middle of a transaction for one of whose rows others may wait: so it waits for nobody. */
    private void relieve() throws SQLException {
        if (!Thread.currentThread().isInterrupted() && round.tryLock()) {
            try {
                if (isFull() && door.close(PATIENCE)) {
                    during(file -> true);
                }
            } catch (MVStoreException e) {
                throw unwritten(e);
            } finally {
                round.unlock();
            }
        }
    }

    private static SQLException unwritten(MVStoreException why) {
        return new SQLException("the database's file cannot be written: " + why.getMessage(), why);
    }

    /**
     * Does something with the file while nobody changes anything, and writes it.
     *
     * @param work may be done more than once
     * @return what it returned; false when the file is closed
     */
    boolean alone(Predicate<MVStore> work) {
        round.lock();
        boolean isInterrupted = false;
        try {
            During done;
            do {
                isInterrupted |= close();
                done = during(work);
            } while (!done.isWhole());
            return done.result();
        } finally {
            round.unlock();
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * Waits until the door is closed.
     *
     * @return whether the thread was interrupted before; it is not any more, since H2 closes a file whose writer is, and it is the
     *     file of all
     */
    private boolean close() {
        long begun = System.nanoTime();
        boolean isInterrupted = Thread.interrupted();
        boolean isTold = false;
        while (!door.close(PATIENCE)) {
            isInterrupted |= Thread.interrupted();
            if (!isTold && System.nanoTime() - begun > LONG.toNanos()) {
                log.warn(
                        "what was committed to the embedded database waits for a statement that works for more than {} s",
                        LONG.toSeconds());
                isTold = true;
            }
        }
        return isInterrupted | Thread.interrupted();
    }

    private record During(boolean result, boolean isWhole) {}

    private During during(Predicate<MVStore> work) {
        boolean isWhole;
        boolean result = false;
        try {
            if (!store.isClosed()) {
                result = work.test(store);
                write();
            }
        } finally {
            isWhole = door.open();
        }
        return new During(result, isWhole);
    }

    private void write() {
        long all = ended.get();
        store.commit();
        // The write has set it to zero, or there was nothing to write.
        store.registerUnsavedMemory(-ROOM - store.getUnsavedMemory());
        written = all;
    }
}
