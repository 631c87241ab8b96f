package app.dateline.command;

/** Who finds a command in the menu and in /help. Whether it may be used, the command itself decides. */
public enum Audience {
    EVERYBODY,
    /** Whoever writes in private; in a group it would only make the list longer. */
    PRIVATE_CHATS,
    /** The bot's owners, in private. */
    OWNERS, NOBODY;

    /** True when a list for these shows it. */
    boolean sees(Audience command) {
        return command != NOBODY && command.compareTo(this) <= 0;
    }
}
