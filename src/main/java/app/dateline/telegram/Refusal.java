package app.dateline.telegram;

import app.dateline.telegram.ApiResult.Failed;
import java.util.List;

/**
 * What Telegram means when it says no to a message. It is told by the code first, then by the parameters, then by the
 * description, whose wording is that of the Bot API server's source; those texts are for people and do change.
 */
enum Refusal {
    /** Too fast, or the group lets everybody write only so often. */
    TOO_FAST("SLOWMODE_WAIT", "FLOOD_WAIT"),
    /** The group has become a supergroup and has another id. */
    MOVED,
    /** The token was revoked, or the server is confused: nothing was sent. */
    NO_ENTRY,
    /** A person does not want to hear of the bot for now. */
    BLOCKED("bot was blocked"),
    /** A person has not spoken to the bot yet, and it may not begin. */
    NEVER_STARTED("can't initiate conversation"),
    /** The account does not exist any more. */
    DEACTIVATED("user is deactivated"), TO_A_BOT("can't send messages to bots"),
    /** The bot is not in the chat any more, or the chat is no more. */
    REMOVED("was kicked", "not a member", "chat was deleted", "group is deactivated"),
    /** The bot is there but may not write. */
    NO_RIGHTS("not enough rights", "have no rights to send", "CHAT_WRITE_FORBIDDEN", "CHAT_SEND_PLAIN_FORBIDDEN",
            "CHAT_RESTRICTED", "need administrator rights", "CHAT_ADMIN_REQUIRED"),
    /** A wrong id, or a chat the bot never met. */
    NO_SUCH_CHAT("chat not found", "chat_id is empty", "PEER_ID_INVALID"),
    /** The forum topic was deleted, or the group is no forum any more. */
    TOPIC_GONE("message thread not found", "TOPIC_DELETED"),
    /** The forum topic is closed, and may be opened again. */
    TOPIC_CLOSED("TOPIC_CLOSED"),
    /** The message that the reply belongs to is gone. */
    REPLY_GONE("message to be replied not found", "message to reply not found", "REPLY_MESSAGE_ID_INVALID"),
    /** The reply's quote is no exact part of the message. */
    QUOTE_INVALID("QUOTE_TEXT_INVALID"),
    /** What is to be shown stands there already. */
    NOT_MODIFIED("message is not modified"),
    /** The message that was to be changed is gone, or cannot be changed. */
    EDIT_GONE("message to edit not found", "message can't be edited", "no text in the message to edit",
            "MESSAGE_ID_INVALID"),
    /** A button carries or opens something that is not allowed. */
    BAD_BUTTON("BUTTON_DATA_INVALID", "BUTTON_URL_INVALID", "keyboard button URL"), TOO_LONG("is too long",
            "MESSAGE_TOO_LONG", "Request Entity Too Large"), EMPTY("message text is empty", "text must be non-empty"),
    /** The styles do not fit the text. */
    BAD_STYLES("can't parse", "entity "),
    /** The server failed: it may or may not have been done. */
    UNKNOWN,
    /** A no that has no other meaning here. */
    FINAL;

    private static final List<Refusal> OF_403 = List.of(BLOCKED, NEVER_STARTED, DEACTIVATED, TO_A_BOT, NO_RIGHTS);
    /** In this order, since the last ones are worded in general terms. */
    private static final List<Refusal> OF_400 = List.of(TOO_FAST, TOPIC_GONE, TOPIC_CLOSED, REPLY_GONE, QUOTE_INVALID,
            NOT_MODIFIED, EDIT_GONE, BAD_BUTTON, NO_RIGHTS, NO_SUCH_CHAT, REMOVED, DEACTIVATED, BLOCKED, TOO_LONG,
            EMPTY, BAD_STYLES);

    private final List<String> wordings;

    Refusal(String... wordings) {
        this.wordings = List.of(wordings);
    }

    /** What this no means. */
    static Refusal of(Failed failed) {
        if (failed.code() == 429 || failed.retryAfter() != null) {
            return TOO_FAST;
        }
        if (failed.migrateTo() != null) {
            return MOVED;
        }
        return switch (failed.code()) {
            case 401, 404 -> NO_ENTRY;
            // Whatever else is forbidden, the bot is not wanted there.
            case 403 -> first(OF_403, failed, REMOVED);
            case 400 -> first(OF_400, failed, FINAL);
            case 413 -> TOO_LONG;
            default -> failed.code() >= 500 ? UNKNOWN : FINAL;
        };
    }

    private static Refusal first(List<Refusal> candidates, Failed failed, Refusal otherwise) {
        return candidates.stream().filter(each -> each.wordings.stream().anyMatch(failed::says)).findFirst()
                .orElse(otherwise);
    }
}
