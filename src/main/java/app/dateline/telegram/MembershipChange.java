package app.dateline.telegram;

import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberAdministrator;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberRestricted;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;

/** What happened to the bot's own place in a chat. */
enum MembershipChange {
    /** A person lets the bot write again. */
    UNBLOCKED,
    /** A person wants to hear nothing for now. */
    BLOCKED,
    /** In a group or channel now, with the right to write. */
    ADDED,
    /** In a group or channel now, without the right to write. */
    ADDED_SILENT,
    /** Left, or was put out. */
    REMOVED,
    /** May not write there any more. */
    SILENCED,
    /** May write again; also promoted or demoted with the right to write. */
    MAY_WRITE,
    /** Still may not write. */
    STILL_SILENT;

    static MembershipChange of(ChatMemberUpdated change) {
        Chat chat = change.getChat();
        ChatMember before = change.getOldChatMember();
        ChatMember now = change.getNewChatMember();
        boolean mayWrite = mayWrite(now, chat);
        if (chat.isUserChat()) {
            return mayWrite ? UNBLOCKED : BLOCKED;
        }
        if (!isIn(now)) {
            return REMOVED;
        }
        if (!isIn(before)) {
            return mayWrite ? ADDED : ADDED_SILENT;
        }
        if (mayWrite) {
            return MAY_WRITE;
        }
        return mayWrite(before, chat) ? SILENCED : STILL_SILENT;
    }

    private static boolean isIn(ChatMember member) {
        return switch (member.getStatus()) {
            case "left", "kicked" -> false;
            case "restricted" -> member instanceof ChatMemberRestricted limited
                    && Boolean.TRUE.equals(limited.getIsMember());
            default -> true;
        };
    }

    private static boolean mayWrite(ChatMember member, Chat chat) {
        return switch (member.getStatus()) {
            case "left", "kicked" -> false;
            case "restricted" -> member instanceof ChatMemberRestricted limited
                    && Boolean.TRUE.equals(limited.getIsMember()) && Boolean.TRUE.equals(limited.getCanSendMessages());
            // In a channel writing is a right of its own; in a group every admin may.
            case "administrator" -> !chat.isChannelChat() || member instanceof ChatMemberAdministrator admin
                    && Boolean.TRUE.equals(admin.getCanPostMessages());
            case "member" -> !chat.isChannelChat();
            default -> true;
        };
    }
}
