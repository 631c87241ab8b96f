package app.dateline.chat;

/** Told, inside one transaction, that a chat goes on under another id: every table that names chats listens. */
@FunctionalInterface
public interface ChatMoved {

    /** Renames chat {@code from} to {@code to} in the listener's own tables. */
    void moved(String channel, String from, String to);
}
