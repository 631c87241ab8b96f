package app.dateline.telegram;

import app.dateline.chat.Words;
import app.dateline.command.Audience;
import app.dateline.command.Commands;
import app.dateline.command.MenuEntry;
import app.dateline.people.Grant;
import app.dateline.people.Role;
import app.dateline.people.Roles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChat;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeDefault;

/** Every menu that there should be: by kind of chat and language, and one in the private chat of each owner. */
@Component
@OnTelegram
class Menus {
    private static final int MOST = 100;

    private final BiFunction<Audience, Locale, List<MenuEntry>> entries;
    private final Supplier<Set<Long>> owners;

    @Autowired
    Menus(Commands commands, Roles roles) {
        this(commands::menu, () -> roles.all().stream().filter(grant -> grant.role() == Role.OWNER).map(Grant::userId)
                .collect(Collectors.toSet()));
    }

    Menus(BiFunction<Audience, Locale, List<MenuEntry>> entries, Supplier<Set<Long>> owners) {
        this.entries = entries;
        this.owners = owners;
    }

    List<Menu> wanted() {
        List<Menu> menus = new ArrayList<>();
        add(menus, new BotCommandScopeDefault(), Audience.EVERYBODY);
        add(menus, new BotCommandScopeAllPrivateChats(), Audience.PRIVATE_CHATS);
        add(menus, new BotCommandScopeAllGroupChats(), Audience.EVERYBODY);
        // An owner's private chat with the bot has the owner's id.
        owners.get().stream().sorted()
                .forEach(owner -> add(menus, new BotCommandScopeChat(Long.toString(owner)), Audience.OWNERS));
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
