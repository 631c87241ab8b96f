package app.dateline.command.admin;

import app.dateline.chat.Reply;
import app.dateline.command.CommandCall;
import java.util.function.Supplier;

/** Work of a command that waits for other machines. */
interface Errand {

    /** What it is known by, at most 20 letters. */
    String name();

    /**
     * Fetches what is needed, in no transaction, and so stores nothing.
     *
     * @param call in its sender's own words, a reply to no message
     * @return what is left to do with what came, in one transaction; gives what is said of it
     */
    Supplier<Reply> fetch(CommandCall call);
}
