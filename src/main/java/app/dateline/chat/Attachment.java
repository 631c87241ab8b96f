package app.dateline.chat;

/**
 * A file that came with a message.
 *
 * @param id what the channel knows it by
 * @param name as the sender named it; "" when it has none
 * @param bytes its size; 0 when unknown
 * @param amongOthers sent in one go with others, each of which is a message of its own
 */
public record Attachment(String id, String name, long bytes, boolean amongOthers) {

    /** A file that came alone. */
    public Attachment(String id, String name, long bytes) {
        this(id, name, bytes, false);
    }
}
