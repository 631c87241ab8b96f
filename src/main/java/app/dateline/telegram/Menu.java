package app.dateline.telegram;

import app.dateline.telegram.ApiResult.Ok;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.commands.DeleteMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.GetMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChat;

/**
 * The commands that Telegram's clients offer in some chats to readers of one language.
 *
 * @param scope which chats; equal to another of the same chats
 * @param language ISO 639-1; "" for everybody whose language has no menu
 */
record Menu(BotCommandScope scope, String language, List<BotCommand> commands) {

    /** What tells it from other menus. */
    record Key(BotCommandScope scope, String language) {}

    Key key() {
        return new Key(scope, language);
    }

    /** The chat that it is for alone; null when it is for all chats of a kind. */
    @Nullable
    Long chat() {
        return scope instanceof BotCommandScopeChat one ? Long.valueOf(one.getChatId()) : null;
    }

    /** Writes it unless Telegram has it so already. */
    ApiResult write(BotApi api) {
        ApiResult known = api.call(GetMyCommands.builder().scope(scope).languageCode(code()).build());
        boolean differs = known instanceof Ok ok && !commands(ok.result()).equals(commands);
        return differs ? api.call(SetMyCommands.builder().commands(commands).scope(scope).languageCode(code()).build())
                : known;
    }

    /** Takes it away, so that a more general one shows. */
    static ApiResult remove(BotApi api, long chat, String language) {
        return api.call(DeleteMyCommands.builder().scope(new BotCommandScopeChat(Long.toString(chat)))
                .languageCode(language.isEmpty() ? null : language).build());
    }

    private @Nullable String code() {
        return language.isEmpty() ? null : language;
    }

    private static List<BotCommand> commands(JsonNode array) {
        List<BotCommand> commands = new ArrayList<>();
        array.forEach(each -> commands.add(new BotCommand(each.path("command").asText(),
                each.path("description").asText())));
        return commands;
    }
}
