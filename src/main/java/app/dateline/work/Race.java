package app.dateline.work;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionOperations;

/** Work that first looks whether a row is there, and meets another who writes the same row in the same moment. */
public final class Race {
    private static final int TRIES = 4;

    private Race() {}

    /**
     * Does the work in a transaction of its own, again when a row came between: then the row is seen.
     *
     * @param work not null in its result
     * @throws DuplicateKeyException when it happens four times
     */
    public static <T> T run(TransactionOperations transaction, Supplier<T> work) {
        for (int tries = 1;; tries++) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> work.get()));
            } catch (DuplicateKeyException e) {
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }
}
