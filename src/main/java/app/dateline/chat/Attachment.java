package app.dateline.chat;

/**
 * A file that came with a message.
 *
 * @param id what the channel knows it by
 * @param name as the sender named it; "" when it has none
 * @param bytes its size; 0 when unknown
 */
public record Attachment(String id, String name, long bytes) {}
