package app.dateline.telegram;

import app.dateline.chat.Words;
import app.dateline.command.Audience;
import app.dateline.command.Commands;
import app.dateline.command.MenuEntry;
import app.dateline.command.Powers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllChatAdministrators;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChat;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeDefault;

/** Every menu that there should be: by kind of chat and language, and one in the private chat of each owner and editor. */
@Component
@OnTelegram
class Menus {
    private static final int MOST = 100;

    private final BiFunction<Audience, Locale, List<MenuEntry>> entries;
    private final Supplier<Map<Long, Audience>> own;
    private final Audience groups;

    @Autowired
    Menus(Commands commands, Powers powers) {
        this(commands::menu, powers::lists, powers.inGroups());
    }

    /** @param own whose list somebody's private chat shows, by their user id, where it is not that of all private chats */
    Menus(BiFunction<Audience, Locale, List<MenuEntry>> entries, Supplier<Map<Long, Audience>> own, Audience groups) {
        this.entries = entries;
        this.own = own;
        this.groups = groups;
    }

    List<Menu> wanted() {
        List<Menu> menus = new ArrayList<>();
        add(menus, new BotCommandScopeDefault(), groups);
        add(menus, new BotCommandScopeAllPrivateChats(), Audience.PRIVATE_CHATS);
        add(menus, new BotCommandScopeAllGroupChats(), groups);
        add(menus, new BotCommandScopeAllChatAdministrators(), Audience.GROUP_ADMINS);
        // A person's private chat with the bot has the person's id.
        own.get().forEach((person, audience) -> add(menus, new BotCommandScopeChat(Long.toString(person)), audience));
        return menus;
    }

    private void add(List<Menu> menus, BotCommandScope scope, Audience audience) {
        for (Locale language : Words.LANGUAGES) {
            menus.add(new Menu(scope, code(language), entries.apply(audience, language).stream()
                    .filter(entry -> !entry.description().isBlank()).limit(MOST)
                    .map(entry -> new BotCommand(entry.name(), entry.description())).toList()));
        }
    }

    /** English is for everybody who has no menu in their own language. */
    static String code(Locale language) {
        return language.equals(Words.LANGUAGES.getFirst()) ? "" : language.getLanguage();
    }
}
