package app.dateline.chat;

import java.util.Locale;
import java.util.Optional;

/** What chats have decided to be spoken to in. */
@FunctionalInterface
public interface ChatLanguages {

    /** Empty for the language of each person who writes there. */
    Optional<Locale> of(String channel, String chat);
}
