package app.dateline.chat;

/**
 * One conversation on one channel.
 *
 * @param channel {@code telegram}, {@code web} or {@code terminal}
 * @param chat the channel's own id of the chat
 * @param thread the forum topic in it, 0 for none
 */
public record ChatId(String channel, String chat, int thread) {}
