package app.dateline.command.follow;

import app.dateline.chat.ChatId;
import app.dateline.chat.IncomingMessage.Place;
import app.dateline.chat.Reply;
import app.dateline.command.ButtonAction;
import app.dateline.command.CommandCall;
import org.springframework.stereotype.Component;

/** A page of a chat's subscriptions. */
@Component
class ListAction implements ButtonAction {
    static final String NAME = "follow-list";
    private static final String LOOK = " look";

    private final Rights rights;
    private final FollowList list;

    ListAction(Rights rights, FollowList list) {
        this.rights = rights;
        this.list = list;
    }

    static String argument(ChatId chat, int page) {
        return chat.chat() + " " + page;
    }

    /** A page to look at, for those too who may not change anything. */
    static String looking(ChatId chat, int page) {
        return argument(chat, page) + LOOK;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** The argument is the chat, then the page from 0, and whether it is only looked at. A group speaks of itself, by whatever number. */
    @Override
    public Reply press(CommandCall call) {
        String[] parts = call.argument().split(" ", 3);
        int page = Integer.parseInt(parts[1]);
        if (parts.length > 2 && call.place() == Place.GROUP) {
            return list.look(call, call.chat(), page).replacing();
        }
        ChatId chat = call.place() == Place.PRIVATE ? new ChatId(call.chat().channel(), parts[0], 0) : call.chat();
        return rights.pressRefusal(call, chat)
                .orElseGet(() -> list.page(call, chat, page, OpenAction.NAME).replacing());
    }
}
