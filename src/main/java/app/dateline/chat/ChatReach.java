package app.dateline.chat;

/** Told, when it comes about, that a chat is out of the bot's reach or back, and that a thread of it is gone. */
public interface ChatReach {

    /** The bot was put out, blocked or silenced there: nothing reaches the chat until it is back. */
    default void lost(String channel, String chat) {}

    /** The bot may write there again. */
    default void back(String channel, String chat) {}

    /** A thread was deleted: what is meant for it goes to the main thread from now on. Told each time somebody finds out. */
    void threadGone(String channel, String chat, int thread);
}
