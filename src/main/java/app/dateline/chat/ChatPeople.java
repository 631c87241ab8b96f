package app.dateline.chat;

import app.dateline.chat.IncomingMessage.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who runs which chat of a channel. A channel whose chats nobody runs has no such bean. */
public interface ChatPeople {

    /** Which channel, as in {@link ChatId#channel()}. */
    String channel();

    /** What somebody is in a chat. */
    enum Standing {
        ADMIN,
        /** Anybody else, whether in the chat or not. */
        OTHER,
        /** The channel does not tell now. */
        UNKNOWN
    }

    /** Asks the channel anew each time: rights are taken away, too. Somebody who speaks as the chat itself is an admin of it. */
    Standing standing(String chat, Person person);

    /**
     * A chat by what people call it.
     *
     * @param name {@code @name}, or the channel's own id
     * @return empty when there is none, or the bot does not know it
     */
    Optional<Known> named(String name);

    /** Groups and channels to which this person added the bot, by their titles; the person may run them no more. */
    List<Known> addedBy(Person person);

    /** True when the bot may write to this person in private. */
    boolean mayWriteTo(Person person);

    /** What this person reads; English where that is not known. */
    default Locale languageOf(Person person) {
        return Locale.ENGLISH;
    }

    /** A chat. @param mayWrite false when the bot cannot write there as things are */
    record Known(String chat, Place place, String title, boolean mayWrite) {}
}
