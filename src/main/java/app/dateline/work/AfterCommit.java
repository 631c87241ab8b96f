package app.dateline.work;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Work whose outcome nobody waits for: done when what caused it is stored, and never while a transaction is open. */
public final class AfterCommit {
    private AfterCommit() {}

    /** Begins it after the commit, at once where there is no transaction, and never after a rollback. */
    public static void run(Runnable work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            begin(work);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                begin(work);
            }
        });
    }

    private static void begin(Runnable work) {
        Thread.ofVirtual().name("after-commit").start(work);
    }
}
