package app.dateline.command.follow;

import app.dateline.chat.ChatId;
import app.dateline.chat.IncomingMessage.Place;
import app.dateline.chat.Reply;
import app.dateline.command.CommandCall;
import app.dateline.subscription.ChatPreferences;
import app.dateline.subscription.Preferences;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** A press of a button about what a chat decides: whoever presses has to run the chat now. */
@Component
class Deciding {
    private final Rights rights;
    private final ChatPreferences preferences;
    private final SettingsView view;

    Deciding(Rights rights, ChatPreferences preferences, SettingsView view) {
        this.rights = rights;
        this.preferences = preferences;
        this.view = view;
    }

    /** @param action is given the chat, and what stands behind it in the button's argument; "" for nothing */
    Reply on(CommandCall call, BiFunction<ChatId, String, Reply> action) {
        String[] parts = call.argument().split(" ", 2);
        // A group speaks of itself, by whatever number: it may have moved since the button was made.
        ChatId chat = call.place() == Place.PRIVATE ? new ChatId(call.chat().channel(), parts[0], 0) : call.chat();
        return rights.rulePressRefusal(call, chat)
                .orElseGet(() -> action.apply(chat, parts.length < 2 ? "" : parts[1]).replacing());
    }

    /** Decides, and shows all of it as it is now. */
    Reply decide(CommandCall call, ChatId chat, UnaryOperator<Preferences> decision) {
        preferences.change(chat, decision);
        return view.all(call, chat, language(call, chat));
    }

    /** The language of the chat at hand, which may have been chosen this moment. */
    Locale language(CommandCall call, ChatId chat) {
        return chat.chat().equals(call.chat().chat()) ? preferences.of(chat).language().orElse(call.language())
                : call.language();
    }
}
