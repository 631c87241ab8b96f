package app.dateline.chat;

/** A channel whose chats are kept in the store itself: what is put there has arrived. */
public interface Postbox {

    /** The {@link ChatId#channel()} it serves. */
    String channel();

    /** Puts a message into a chat, in the caller's transaction if there is one. */
    void put(ChatId chat, Reply reply);
}
