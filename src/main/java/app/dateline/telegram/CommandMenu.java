package app.dateline.telegram;

import app.dateline.command.Commands;
import app.dateline.command.MenuEntry;
import app.dateline.outbox.Dispatcher;
import app.dateline.telegram.ApiResult.Ok;
import app.dateline.work.Loop;
import app.dateline.work.Looping;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.methods.commands.GetMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeDefault;

/** Keeps the commands that Telegram's clients offer as the bot's own menu says; writes only what differs. */
@Component
@OnTelegram
class CommandMenu implements SmartLifecycle, Looping {
    private static final Logger log = LoggerFactory.getLogger(CommandMenu.class);
    private static final int MOST = 100;
    /** How often the bot's menu is looked at; Telegram is asked only when it has changed. */
    private static final Duration LOOK = Duration.ofMinutes(1);

    private final BotApi api;
    private final TelegramState state;
    private final Supplier<List<MenuEntry>> menu;
    private final Backoff backoff = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(10),
            RandomGenerator.getDefault());
    private final Loop loop;
    private List<BotCommand> written = List.of();

    @Autowired
    CommandMenu(BotApi api, TelegramState state, Commands commands, Clock clock) {
        this(api, state, () -> commands.menu(Locale.ENGLISH), clock);
    }

    CommandMenu(BotApi api, TelegramState state, Supplier<List<MenuEntry>> menu, Clock clock) {
        this.api = api;
        this.state = state;
        this.menu = menu;
        this.loop = new Loop("command menu", () -> state.me().isEmpty() ? LOOK : reconcile(), clock);
    }

    /** Looks at once instead of in a moment. */
    void reconcileSoon() {
        loop.wake();
    }

    /** Returns how long to wait until the next look. */
    private Duration reconcile() {
        List<BotCommand> wanted = menu.get().stream().filter(entry -> !entry.description().isBlank()).limit(MOST)
                .map(entry -> new BotCommand(entry.name(), entry.description())).toList();
        if (!wanted.equals(written) && !isWritten(wanted)) {
            return backoff.next();
        }
        backoff.reset();
        written = wanted;
        return LOOK;
    }

    private boolean isWritten(List<BotCommand> wanted) {
        return isWritten(wanted, new BotCommandScopeDefault())
                && isWritten(wanted, new BotCommandScopeAllPrivateChats())
                && isWritten(wanted, new BotCommandScopeAllGroupChats());
    }

    private boolean isWritten(List<BotCommand> wanted, BotCommandScope scope) {
        ApiResult known = api.call(GetMyCommands.builder().scope(scope).build());
        if (known instanceof Ok ok && commands(ok.result()).equals(wanted)) {
            return true;
        }
        ApiResult result = known instanceof Ok
                ? api.call(SetMyCommands.builder().commands(wanted).scope(scope).build())
                : known;
        if (!(result instanceof Ok)) {
            log.warn("the command menu could not be written for {}; it is tried again ({})", scope.getType(), result);
        }
        return result instanceof Ok;
    }

    private static List<BotCommand> commands(JsonNode array) {
        List<BotCommand> commands = new ArrayList<>();
        array.forEach(each -> commands.add(new BotCommand(each.path("command").asText(),
                each.path("description").asText())));
        return commands;
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop(Duration.ZERO);
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }

    @Override
    public List<Loop> loops() {
        return List.of(loop);
    }

    @Override
    public int getPhase() {
        return Dispatcher.PHASE + 1;
    }
}
