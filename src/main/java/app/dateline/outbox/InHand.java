package app.dateline.outbox;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The messages that this process is sending; any other row that stands as being sent is a dead process's. */
final class InHand {
    private final Set<Long> ids = ConcurrentHashMap.newKeySet();

    /** Takes a new message before its commit lets anybody see it, and lets it go when that commit fails or may have failed. */
    void takeWithItsCommit(long id) {
        ids.add(id);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    if (status != STATUS_COMMITTED) {
                        letGo(id);
                    }
                }
            });
        }
    }

    /**
     * Takes a message where the work succeeds, until it is let go. One at a time does anything with a message; whoever is
     * second, however early, leaves it to the first.
     *
     * @return what the work returned; false when somebody else has the message
     */
    boolean take(long id, BooleanSupplier work) {
        if (!ids.add(id)) {
            return false;
        }
        boolean isTaken = false;
        try {
            isTaken = work.getAsBoolean();
        } finally {
            if (!isTaken) {
                letGo(id);
            }
        }
        return isTaken;
    }

    /** Does something with a message that nobody has, while nobody takes it; false when somebody has it. */
    boolean with(long id, BooleanSupplier work) {
        boolean isDone = take(id, work);
        if (isDone) {
            letGo(id);
        }
        return isDone;
    }

    /** Has done with a message, whatever became of it. */
    void letGo(long id) {
        ids.remove(id);
    }
}
