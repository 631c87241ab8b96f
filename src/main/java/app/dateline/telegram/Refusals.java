package app.dateline.telegram;

import app.dateline.telegram.ApiResult.Failed;
import java.util.List;

/** Telegram's ways to say no to a message; the wording is that of the Bot API server's source. */
final class Refusals {
    private static final List<String> THREAD_GONE = List.of("message thread not found", "TOPIC_CLOSED",
            "TOPIC_DELETED");
    private static final List<String> CHAT_CLOSED = List.of("chat not found", "chat_id is empty", "PEER_ID_INVALID",
            "not enough rights", "have no rights to send", "CHAT_WRITE_FORBIDDEN", "need administrator rights",
            "CHAT_ADMIN_REQUIRED", "group is deactivated");

    private Refusals() {}

    static boolean isThreadGone(Failed failed) {
        return THREAD_GONE.stream().anyMatch(failed::says);
    }

    /** The bot may not write there, or the chat is none. */
    static boolean isChatClosed(Failed failed) {
        return CHAT_CLOSED.stream().anyMatch(failed::says);
    }
}
