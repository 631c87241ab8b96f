package app.dateline.command.follow;

import app.dateline.chat.Block;
import app.dateline.chat.Block.Heading;
import app.dateline.chat.Block.Items;
import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.Button;
import app.dateline.chat.Button.Call;
import app.dateline.chat.ChatId;
import app.dateline.chat.IncomingMessage.Place;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.chat.Words;
import app.dateline.command.CommandCall;
import app.dateline.subscription.ChatPreferences;
import app.dateline.subscription.Followers;
import app.dateline.subscription.Preferences;
import app.dateline.subscription.QuietHours;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a chat has decided, and the buttons that decide otherwise. */
@Component
class SettingsView {
    private final ChatPreferences preferences;
    private final Rights rights;
    private final Words words;

    SettingsView(ChatPreferences preferences, Rights rights, Words words) {
        this.preferences = preferences;
        this.rights = rights;
        this.words = words;
    }

    /** Only a group has several people of whom some may follow, and it decides that itself. */
    private static boolean isGroup(CommandCall call) {
        return call.place() == Place.GROUP;
    }

    /** All of it. @param language that it is said in: the chat's new one when that has just been chosen */
    Reply all(CommandCall call, ChatId chat, Locale language) {
        Preferences decided = preferences.of(chat);
        List<Block> blocks = new ArrayList<>();
        boolean isHere = chat.chat().equals(call.chat().chat());
        blocks.add(new Heading(isHere ? words.say(language, "settings.title")
                : words.say(language, "settings.title-of", rights.title(chat))));
        List<List<Run>> lines = new ArrayList<>();
        lines.add(line(language, "settings.language",
                decided.language().map(SettingsView::name).orElseGet(() -> words.say(language, "settings.automatic"))));
        lines.add(line(language, "settings.zone",
                decided.zone().map(ZoneId::getId).orElseGet(() -> words.say(language, "settings.zone.none"))));
        lines.add(line(language, "settings.quiet", quiet(decided.quietHours(), language)));
        lines.add(line(language, "settings.empty",
                words.say(language, decided.emptyLine() ? "settings.empty.line" : "settings.empty.nothing")));
        if (isGroup(call)) {
            lines.add(line(language, "settings.followers", followers(rights.followers(chat), language)));
        }
        blocks.add(new Items(lines));
        blocks.add(Paragraph.of(Run.of(words.say(language, "settings.how"))));
        return new Reply(blocks, buttons(call, chat, decided, language), null);
    }

    private List<Run> line(Locale language, String key, String value) {
        return List.of(Run.of(words.say(language, key) + ": "), Run.bold(value));
    }

    private String followers(Followers who, Locale language) {
        return words.say(language,
                who == Followers.MEMBERS ? "settings.followers.members" : "settings.followers.admins");
    }

    private String quiet(Optional<QuietHours> hours, Locale language) {
        return hours.map(quiet -> words.say(language,
                quiet.mode() == QuietHours.Mode.HOLD ? "settings.quiet.hold" : "settings.quiet.silence",
                quiet.from().toString(), quiet.to().toString(), quiet.zone().getId()))
                .orElseGet(() -> words.say(language, "settings.quiet.none"));
    }

    /** A language in its own words. */
    static String name(Locale language) {
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }

    private List<List<Button>> buttons(CommandCall call, ChatId chat, Preferences decided, Locale language) {
        List<List<Button>> rows = new ArrayList<>();
        rows.add(List.of(button(language, "settings.language", LanguageAction.NAME, chat.chat()),
                button(language, "settings.zone", ZoneAction.NAME, chat.chat())));
        rows.add(List.of(button(language, "settings.quiet", QuietAction.NAME, chat.chat())));
        rows.add(List.of(
                button(language, decided.emptyLine() ? "settings.button.empty-nothing" : "settings.button.empty-line",
                        EmptyLineAction.NAME, chat.chat() + " " + !decided.emptyLine())));
        if (isGroup(call)) {
            Followers other = rights.followers(chat) == Followers.MEMBERS ? Followers.ADMINS : Followers.MEMBERS;
            rows.add(List.of(button(language,
                    other == Followers.MEMBERS ? "settings.button.members" : "settings.button.admins",
                    FollowersAction.NAME, chat.chat() + " " + other)));
        }
        return rows;
    }

    private Button button(Locale language, String key, String action, String argument) {
        return new Button(words.say(language, key), new Call(action, argument));
    }

    /** A question about one of them, with the answers as buttons and the way back. */
    Reply ask(CommandCall call, ChatId chat, String key, List<Button> answers, int wide) {
        List<List<Button>> rows = new ArrayList<>(Grid.of(answers, wide));
        rows.add(List.of(button(call.language(), "button.back", SettingsAction.NAME, chat.chat())));
        return new Reply(List.of(Paragraph.of(Run.of(words.say(call.language(), key)))), rows, null);
    }
}
