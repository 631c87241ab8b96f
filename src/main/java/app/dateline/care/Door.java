package app.dateline.care;

import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.engine.SessionLocal;

/**
 * Behind it sessions of the embedded database change something. It is closed for a moment when nobody does: who waits there for a
 * row that another transaction holds stands still and is in nobody's way.
 */
final class Door {
    private static final Duration LOOK = Duration.ofMillis(1);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition opened = lock.newCondition();
    private final Condition moved = lock.newCondition();
    private final Set<SessionLocal> inside = Collections.newSetFromMap(new IdentityHashMap<>());
    private int outside;
    private boolean isClosed;
    private List<SessionLocal> waiting = List.of();

    /** Goes in, as soon as the door is open. */
    void enter(SessionLocal session) {
        lock.lock();
        try {
            outside++;
            while (isClosed) {
                opened.awaitUninterruptibly();
            }
            outside--;
            inside.add(session);
            moved.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Goes out. */
    void leave(SessionLocal session) {
        lock.lock();
        try {
            inside.remove(session);
            moved.signal();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Closes it as soon as nobody changes anything inside; one at a time may ask for that. When that takes too long all who came
     * meanwhile are let in, since one of them may be the one for whom somebody inside waits.
     *
     * @return whether it is closed; it is not when the thread is interrupted, which it stays
     */
    boolean close(Duration patience) {
        lock.lock();
        try {
            isClosed = true;
            long left = patience.toNanos();
            while (left > 0 && !isStill()) {
                left -= LOOK.toNanos() - moved.awaitNanos(LOOK.toNanos());
            }
            if (isStill()) {
                waiting = List.copyOf(inside);
                return true;
            }
            letIn();
            return false;
        } catch (InterruptedException e) {
            letIn();
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private boolean isStill() {
        return inside.stream().allMatch(Door::isWaiting);
    }

    private void letIn() {
        isClosed = false;
        opened.signalAll();
        while (outside > 0) {
            moved.awaitUninterruptibly();
        }
    }

    /**
     * Opens it again.
     *
     * @return whether all who waited inside for a row still do; otherwise one may have begun to change something, since H2 lets
     *     nobody wait for ever
     */
    boolean open() {
        lock.lock();
        try {
            isClosed = false;
            opened.signalAll();
            return waiting.stream().allMatch(Door::isWaiting);
        } finally {
            waiting = List.of();
            lock.unlock();
        }
    }

    private static boolean isWaiting(SessionLocal session) {
        return session.getBlockingSessionId() != 0;
    }
}
