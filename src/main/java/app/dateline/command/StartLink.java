package app.dateline.command;

import app.dateline.chat.Reply;

/** Where some deep links lead, such as {@code ?start=follow_treaty}. A new one is a new bean. */
public interface StartLink {

    /** What their payloads begin with. */
    String prefix();

    /** Does what it says; {@code rest} is what stands behind the prefix, as a stranger may have typed it. */
    Reply open(CommandCall call, String rest);
}
