package app.dateline.chat;

import java.util.Optional;

/** What people call the chats of a channel. */
public interface ChatNames {

    /** @return a group's or channel's title; empty for a private chat, and for one that is not known */
    Optional<String> nameOf(String chat);
}
