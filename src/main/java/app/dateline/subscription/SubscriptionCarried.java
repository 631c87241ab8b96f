package app.dateline.subscription;

import app.dateline.chat.ChatId;

/** Told, inside the transaction, that one subscription goes on as another: what waits for the one is the other's now. */
@FunctionalInterface
public interface SubscriptionCarried {

    /**
     * Hands over what waits.
     *
     * @param from the number of the one that ends
     * @param to that of the one on the same subject, which stays
     * @param place where that one is
     */
    void carried(long from, long to, ChatId place);
}
