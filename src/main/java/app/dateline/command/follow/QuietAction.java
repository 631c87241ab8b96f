package app.dateline.command.follow;

import app.dateline.chat.Button;
import app.dateline.chat.Button.Call;
import app.dateline.chat.ChatId;
import app.dateline.chat.Reply;
import app.dateline.chat.Words;
import app.dateline.command.ButtonAction;
import app.dateline.command.CommandCall;
import app.dateline.subscription.QuietHours;
import app.dateline.subscription.QuietHours.Mode;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The hours in which a chat wants no sound. */
@Component
class QuietAction implements ButtonAction {
    static final String NAME = "settings-quiet";
    private static final String NONE = "off";
    private static final List<String> OFFERED = List.of("22:00 07:00", "23:00 08:00", "00:00 06:00");

    private final Deciding deciding;
    private final Follow follow;
    private final SettingsView view;
    private final Words words;

    QuietAction(Deciding deciding, Follow follow, SettingsView view, Words words) {
        this.deciding = deciding;
        this.follow = follow;
        this.view = view;
        this.words = words;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** The argument is the chat, then {@code off}, or from, to and mode; without these they are asked for. */
    @Override
    public Reply press(CommandCall call) {
        return deciding.on(call, (chat, hours) -> hours.isEmpty() ? ask(call, chat) : decide(call, chat, hours));
    }

    private Reply decide(CommandCall call, ChatId chat, String hours) {
        if (hours.equals(NONE)) {
            return decide(call, chat, Optional.empty());
        }
        String[] parts = hours.split(" ");
        return decide(call, chat, Optional.of(new QuietHours(LocalTime.parse(parts[0]), LocalTime.parse(parts[1]),
                Mode.valueOf(parts[2]), follow.zone(chat))));
    }

    /** They are meant in the chat's own zone, and go along when it gets another. */
    Reply decide(CommandCall call, ChatId chat, Optional<QuietHours> hours) {
        return deciding.decide(call, chat, before -> before.withQuietHours(hours));
    }

    private Reply ask(CommandCall call, ChatId chat) {
        List<Button> answers = new ArrayList<>();
        for (String each : OFFERED) {
            String[] ends = each.split(" ");
            for (Mode mode : Mode.values()) {
                String key = mode == Mode.HOLD ? "settings.button.hold" : "settings.button.silence";
                answers.add(new Button(words.say(call.language(), key, ends[0], ends[1]),
                        new Call(NAME, chat.chat() + " " + each + " " + mode)));
            }
        }
        answers.add(new Button(words.say(call.language(), "settings.quiet.none"),
                new Call(NAME, chat.chat() + " " + NONE)));
        return view.ask(call, chat, "settings.ask.quiet", answers, 1);
    }
}
