package app.dateline.chat;

import java.nio.file.Path;
import java.time.Duration;

/** Hands files to chats of a channel. A channel that can do that has such a bean. */
public interface Documents {

    /** Which channel, as in {@link ChatId#channel()}. */
    String channel();

    /** How many bytes a file may have. */
    long most();

    /** How handing over a file ended. */
    sealed interface Handed {}

    /** It stands in the chat. */
    record Arrived() implements Handed {}

    /** It may or may not stand there. @param why for the log, without secrets */
    record Unclear(String why) implements Handed {}

    /** It does not stand there, and may be tried again. @param pause least time until then */
    record Later(Duration pause, String why) implements Handed {}

    /** The channel will not take it. */
    record Refused(String why) implements Handed {}

    /**
     * Hands a file over; this takes as long as the network does.
     *
     * @param name what it is called there
     * @param caption what is said with it, short
     */
    Handed hand(ChatId chat, Path file, String name, String caption);
}
