package app.dateline.command;

/** Who may use a command. */
public enum Who {
    EVERYONE,
    /** The chat's own admins, and everyone in it where they say so; in private each for themselves. */
    FOLLOWER,
    /** The chat's own admins; in private each for themselves. */
    CHAT_ADMIN,
    /** Whom an owner has made an editor, and the owners. */
    EDITOR, OWNER;

    /** True for a right that counts in the whole bot, whatever the chat. */
    public boolean isOfTheBot() {
        return this == EDITOR || this == OWNER;
    }
}
