package app.dateline.command.follow;

import app.dateline.chat.ChatId;
import app.dateline.chat.Reply;
import app.dateline.chat.Words;
import app.dateline.command.Command;
import app.dateline.command.CommandCall;
import app.dateline.command.follow.Targets.Target;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The language that the bot speaks in a chat. */
@Component
class LanguageCommand implements Command {
    private final Targets targets;
    private final LanguageAction action;
    private final FollowView view;
    private final Words words;

    LanguageCommand(Targets targets, LanguageAction action, FollowView view, Words words) {
        this.targets = targets;
        this.action = action;
        this.view = view;
        this.words = words;
    }

    @Override
    public String name() {
        return "language";
    }

    @Override
    public Reply run(CommandCall call) {
        Named named = Named.of(call.argument());
        return switch (targets.ofAdmin(call, named.chat())) {
            case Target.None none -> none.reply();
            case Target.Found found -> named.text().isEmpty() ? action.ask(call, found.chat())
                    : choose(call, found.chat(), named.text());
        };
    }

    /** By its code, or by its name in any language of the bot's. */
    Reply choose(CommandCall call, ChatId chat, String text) {
        Optional<String> code = new Spoken(words).isSaid("settings.word.automatic", text)
                ? Optional.of(LanguageAction.AUTOMATIC)
                : Words.LANGUAGES.stream().filter(each -> isCalled(each, text)).map(Locale::getLanguage).findFirst();
        return code.map(each -> action.decide(call, chat, each))
                .orElseGet(() -> view.say(call.language(), "settings.wrong.language", text));
    }

    private static boolean isCalled(Locale language, String text) {
        return language.getLanguage().equalsIgnoreCase(text) || Words.LANGUAGES.stream()
                .anyMatch(each -> language.getDisplayLanguage(each).equalsIgnoreCase(text));
    }
}
