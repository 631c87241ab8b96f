package app.dateline.chat;

import app.dateline.chat.IncomingMessage.Place;
import java.util.Collection;
import java.util.Map;

/** What kind of chat each chat of a channel is. A channel that has no such bean has private chats alone. */
public interface ChatPlaces {

    /** Which channel, as in {@link ChatId#channel()}. */
    String channel();

    /** Chats that are not known are left out. */
    Map<String, Place> placesOf(Collection<String> chats);
}
