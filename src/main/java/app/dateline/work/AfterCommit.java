package app.dateline.work;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Work to be done when what caused it is stored: at once where there is no transaction, and never after a rollback. */
public final class AfterCommit {
    private static final Logger log = LoggerFactory.getLogger(AfterCommit.class);

    private AfterCommit() {}

    /** Begins what nobody waits for, and what may take its time. */
    public static void run(Runnable work) {
        then(() -> Thread.ofVirtual().name("after-commit").start(work));
    }

    /** Does what is to be done before anything else is, on the thread that commits; its failure undoes nothing, and is logged. */
    public static void first(Runnable work) {
        then(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                log.warn("not done right after a commit: {}", String.valueOf(e));
            }
        });
    }

    private static void then(Runnable work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            work.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }
}
