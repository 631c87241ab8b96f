package app.dateline.command.follow;

import app.dateline.chat.Button;
import app.dateline.chat.Button.Call;
import app.dateline.chat.ChatId;
import app.dateline.chat.Reply;
import app.dateline.command.ButtonAction;
import app.dateline.command.CommandCall;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** The zone that a chat's times are meant in. */
@Component
class ZoneAction implements ButtonAction {
    static final String NAME = "settings-zone";

    private final Deciding deciding;
    private final Follow follow;
    private final SettingsView view;

    ZoneAction(Deciding deciding, Follow follow, SettingsView view) {
        this.deciding = deciding;
        this.follow = follow;
        this.view = view;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** The argument is the chat, then the zone; without one it is asked for. */
    @Override
    public Reply press(CommandCall call) {
        return deciding.on(call,
                (chat, zone) -> zone.isEmpty() ? ask(call, chat) : decide(call, chat, ZoneId.of(zone)));
    }

    Reply decide(CommandCall call, ChatId chat, ZoneId zone) {
        follow.rezone(chat, zone);
        return view.all(call, chat, call.language());
    }

    private Reply ask(CommandCall call, ChatId chat) {
        return view.ask(call, chat, "settings.ask.zone", answers(chat, Zones.OFFERED), 2);
    }

    /** A row for each of some zones, to choose it. */
    List<List<Button>> buttons(ChatId chat, List<String> zones) {
        return Grid.of(answers(chat, zones), 1);
    }

    private static List<Button> answers(ChatId chat, List<String> zones) {
        return zones.stream().map(each -> new Button(each, new Call(NAME, chat.chat() + " " + each))).toList();
    }
}
