package app.dateline.telegram;

import app.dateline.telegram.FakeTelegram.Refusal;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** Who is what in one chat, as getChatMember and getChatAdministrators tell it. */
final class FakeMembers {
    private static final List<String> RIGHTS = List.of("can_be_edited", "can_manage_chat", "can_change_info",
            "can_delete_messages", "can_invite_users", "can_restrict_members", "can_pin_messages",
            "can_promote_members", "can_manage_video_chats", "can_post_stories", "can_edit_stories",
            "can_delete_stories", "can_manage_topics", "can_post_messages", "can_edit_messages");

    private final boolean isPrivate;
    private final Map<Long, String> statuses = new ConcurrentSkipListMap<>();

    FakeMembers(boolean isPrivate) {
        this.isPrivate = isPrivate;
    }

    /** @param status creator, administrator, member, restricted, left or kicked */
    void is(long user, String status) {
        statuses.put(user, status);
    }

    ObjectNode member(long user) {
        return member(user, statuses.getOrDefault(user, "left"));
    }

    ArrayNode administrators() {
        if (isPrivate) {
            throw new Refusal(400, "Bad Request: there are no administrators in the private chat");
        }
        ArrayNode all = FakeTelegram.JSON.createArrayNode();
        statuses.forEach((user, status) -> {
            if (status.equals("creator") || status.equals("administrator")) {
                all.add(member(user, status));
            }
        });
        return all;
    }

    /** The bot's own place; restricted means that it may not write. */
    static ObjectNode bot(String status) {
        ObjectNode member = member(FakeTelegram.BOT_ID, status);
        return status.equals("restricted") ? member.put("is_member", true).put("can_send_messages", false) : member;
    }

    private static ObjectNode member(long user, String status) {
        ObjectNode member = FakeTelegram.JSON.createObjectNode().put("status", status).put("is_anonymous", false);
        member.putObject("user").put("id", user).put("is_bot", user == FakeTelegram.BOT_ID).put("first_name",
                "User " + user);
        if (status.equals("administrator")) {
            RIGHTS.forEach(right -> member.put(right, true));
        } else if (status.equals("kicked") || status.equals("restricted")) {
            member.put("until_date", 0);
        }
        return member;
    }
}
