package app.dateline.command;

/** Who may speak for the chat in which they call; asked anew each time. */
public interface ChatRights {

    /** True when whoever calls may change what the chat follows. */
    boolean mayFollow(CommandCall call);

    /** True when everyone in a group may follow, where its admins have decided nothing. */
    boolean membersFollow();

    /** True when whoever calls may change what the chat decides. */
    boolean mayDecide(CommandCall call);
}
