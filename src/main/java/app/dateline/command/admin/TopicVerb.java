package app.dateline.command.admin;

import app.dateline.chat.Reply;
import app.dateline.command.CommandCall;

/** What stands behind /topic first, such as {@code add}. A new one is a new bean. */
interface TopicVerb {

    /** Lower case. */
    String verb();

    /** Its place in the list of what there is. */
    int place();

    /** Does it; the argument of the call is what stands behind the verb. */
    Reply run(CommandCall call);
}
