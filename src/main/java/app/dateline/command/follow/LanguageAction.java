package app.dateline.command.follow;

import app.dateline.chat.Button;
import app.dateline.chat.Button.Call;
import app.dateline.chat.ChatId;
import app.dateline.chat.Reply;
import app.dateline.chat.Words;
import app.dateline.command.ButtonAction;
import app.dateline.command.CommandCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The language that a chat is spoken to in. */
@Component
class LanguageAction implements ButtonAction {
    static final String NAME = "settings-language";
    /** That of each person who writes. */
    static final String AUTOMATIC = "auto";

    private final Deciding deciding;
    private final SettingsView view;
    private final Words words;

    LanguageAction(Deciding deciding, SettingsView view, Words words) {
        this.deciding = deciding;
        this.view = view;
        this.words = words;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** The argument is the chat, then the language; without one it is asked for. */
    @Override
    public Reply press(CommandCall call) {
        return deciding.on(call, (chat, code) -> code.isEmpty() ? ask(call, chat) : decide(call, chat, code));
    }

    Reply decide(CommandCall call, ChatId chat, String code) {
        Optional<Locale> language = code.equals(AUTOMATIC) ? Optional.empty() : Optional.of(Locale.of(code));
        return deciding.decide(call, chat, before -> before.withLanguage(language));
    }

    Reply ask(CommandCall call, ChatId chat) {
        List<Button> answers = new ArrayList<>(Words.LANGUAGES.stream().map(each -> new Button(SettingsView.name(each),
                new Call(NAME, chat.chat() + " " + each.getLanguage()))).toList());
        answers.add(new Button(words.say(call.language(), "settings.automatic"),
                new Call(NAME, chat.chat() + " " + AUTOMATIC)));
        return view.ask(call, chat, "settings.ask.language", answers, 1);
    }
}
