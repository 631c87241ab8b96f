package app.dateline.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * A button under a reply.
 *
 * @param label what it says, short
 */
public record Button(String label, Action action) {

    /** What a press does. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "do")
    @JsonSubTypes({@JsonSubTypes.Type(value = Call.class, name = "call"),
            @JsonSubTypes.Type(value = Press.class, name = "press"),
            @JsonSubTypes.Type(value = Open.class, name = "open")})
    public sealed interface Action {}

    /**
     * What the bot itself does on a press: the name of a command and what it is given. Never leaves the bot: it hands out
     * a {@link Press} instead.
     */
    public record Call(String command, String argument) implements Action {}

    /** An opaque handle of at most 64 bytes that only the bot can resolve. */
    public record Press(String handle) implements Action {}

    /** Opens a public web page. */
    public record Open(String url) implements Action {}
}
