package app.dateline.chat;

/** Brings what came with a message of a channel. */
@FunctionalInterface
public interface Attachments {

    /** How getting a file ended. */
    sealed interface Fetched {}

    /** All of it. */
    record Came(byte[] bytes) implements Fetched {}

    /** It is larger than the channel hands out. @param most bytes that it does */
    record TooLarge(long most) implements Fetched {}

    /** The channel does not give it now; for the log. */
    record Unavailable(String why) implements Fetched {}

    /** Gets a file; this takes as long as the network does, within the channel's patience. */
    Fetched fetch(Attachment attachment);
}
