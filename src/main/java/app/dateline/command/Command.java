package app.dateline.command;

import app.dateline.chat.Reply;

/** One verb of the menu. A new one is a new bean and a row of {@link Permits}; its line in the menu is the message {@code command.NAME}. */
public interface Command {

    /** Without slash, lower case: {@code [a-z][a-z0-9_]{0,31}}. */
    String name();

    /** Does it and says so. */
    Reply run(CommandCall call);

    /** True for a command that changes nothing, so that a message with it may be answered again after it was edited. */
    default boolean onlyReads() {
        return false;
    }
}
