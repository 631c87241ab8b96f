package app.dateline.chat;

/**
 * Told that another account speaks for the bot on a channel from now on: it can neither change nor reply to what the one before wrote,
 * and numbers its own messages anew.
 */
@FunctionalInterface
public interface AccountChanged {

    /** Inside the transaction that takes note of it. */
    void accountChanged(String channel);
}
