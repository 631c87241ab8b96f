package app.dateline.telegram;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Requests whose outcome nobody waits for: made when what caused them is stored, and never while a transaction is open. */
final class AfterCommit {
    private AfterCommit() {}

    /** Begins a request after the commit, at once where there is no transaction, and never after a rollback. */
    static void run(Runnable request) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            begin(request);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                begin(request);
            }
        });
    }

    private static void begin(Runnable request) {
        Thread.ofVirtual().name("telegram-after").start(request);
    }
}
