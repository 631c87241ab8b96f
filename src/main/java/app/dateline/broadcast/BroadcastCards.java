package app.dateline.broadcast;

import app.dateline.chat.Reply;

/** How a broadcast is shown to who runs it. */
@FunctionalInterface
public interface BroadcastCards {

    /** How it stands, with the buttons that fit. */
    Reply card(Broadcast broadcast);
}
