package app.dateline.command.follow;

import app.dateline.chat.Reply;
import app.dateline.command.ButtonAction;
import app.dateline.command.CommandCall;
import org.springframework.stereotype.Component;

/** All that a chat has decided. */
@Component
class SettingsAction implements ButtonAction {
    static final String NAME = "settings";

    private final Deciding deciding;
    private final SettingsView view;

    SettingsAction(Deciding deciding, SettingsView view) {
        this.deciding = deciding;
        this.view = view;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** The argument is the chat. */
    @Override
    public Reply press(CommandCall call) {
        return deciding.on(call, (chat, nothing) -> view.all(call, chat, call.language()));
    }
}
