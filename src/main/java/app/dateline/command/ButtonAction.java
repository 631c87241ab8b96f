package app.dateline.command;

import app.dateline.chat.Reply;
import java.util.Optional;

/** What a button under a reply does. A new one is a new bean. */
public interface ButtonAction {

    /** As in {@link app.dateline.chat.Button.Call#command()}. */
    String name();

    /**
     * False where a press could do nothing; there the button is left out.
     *
     * @param channel as in {@link app.dateline.chat.ChatId#channel()}
     */
    default boolean isOffered(String channel) {
        return true;
    }

    /**
     * The command whose right a press needs; empty where everybody may press, and where the action itself looks at the right of a chat.
     */
    default Optional<String> needs() {
        return Optional.empty();
    }

    /** Does it; {@link CommandCall#argument()} is what the button was made with. */
    Reply press(CommandCall call);
}
