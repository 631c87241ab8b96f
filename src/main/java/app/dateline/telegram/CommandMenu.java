package app.dateline.telegram;

import app.dateline.chat.Words;
import app.dateline.outbox.Dispatcher;
import app.dateline.telegram.ApiResult.Failed;
import app.dateline.telegram.ApiResult.Ok;
import app.dateline.work.Loop;
import app.dateline.work.Looping;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;

/** Keeps the commands that Telegram's clients offer as the bot's own menus say; writes only what differs. */
@Component
@OnTelegram
class CommandMenu implements SmartLifecycle, Looping {
    private static final Logger log = LoggerFactory.getLogger(CommandMenu.class);
    /** How often the bot's menus are looked at; Telegram is asked only when one has changed. */
    private static final Duration LOOK = Duration.ofSeconds(1);
    /** How long somebody's own menu waits for them to begin the chat. */
    private static final Duration UNMET = Duration.ofMinutes(1);

    private final BotApi api;
    private final TelegramState state;
    private final Menus menus;
    private final MenuChats chats;
    private final BotProfile profile;
    private final Clock clock;
    private final Backoff backoff = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(10),
            RandomGenerator.getDefault());
    private final Loop loop;
    private final Map<Menu.Key, List<BotCommand>> written = new HashMap<>();
    private final Map<Menu.Key, Instant> unmet = new HashMap<>();

    CommandMenu(BotApi api, TelegramState state, Menus menus, MenuChats chats, BotProfile profile, Clock clock) {
        this.api = api;
        this.state = state;
        this.menus = menus;
        this.chats = chats;
        this.profile = profile;
        this.clock = clock;
        this.loop = new Loop("command menu", () -> state.me().isEmpty() ? LOOK : reconcile(), clock);
    }

    /** Looks at once instead of in a moment. */
    void reconcileSoon() {
        loop.wake();
    }

    /** Returns how long to wait until the next look. */
    private Duration reconcile() {
        List<Menu> wanted = menus.wanted();
        // Rights that were taken away come first: their menu shall not stand longer than need be.
        boolean isDone = removed(wanted) && wanted.stream().allMatch(this::stands);
        if (!isDone) {
            return backoff.next();
        }
        backoff.reset();
        profile.tend();
        return LOOK;
    }

    /** Takes away the menus of those who have lost their right. */
    private boolean removed(List<Menu> wanted) {
        Set<Long> kept = wanted.stream().map(Menu::chat).filter(Objects::nonNull).collect(Collectors.toSet());
        return chats.all().stream().filter(chat -> !kept.contains(chat)).allMatch(this::isRemoved);
    }

    private boolean isRemoved(long chat) {
        for (Locale language : Words.LANGUAGES) {
            ApiResult result = Menu.remove(api, chat, Menus.code(language));
            if (!(result instanceof Ok) && !isUnmet(result)) {
                log.warn("the menu of chat {} could not be taken away; it is tried again ({})", chat, result);
                return false;
            }
        }
        written.keySet()
                .removeIf(key -> new Menu(key.scope(), "", List.of()).chat() instanceof Long one && one == chat);
        chats.remove(chat);
        return true;
    }

    private boolean stands(Menu menu) {
        Instant again = unmet.get(menu.key());
        if (menu.commands().equals(written.get(menu.key())) || again != null && clock.instant().isBefore(again)) {
            return true;
        }
        if (menu.chat() != null) {
            chats.add(menu.chat());
        }
        ApiResult result = menu.write(api);
        if (result instanceof Ok) {
            written.put(menu.key(), menu.commands());
            return true;
        }
        if (menu.chat() != null && isUnmet(result)) {
            unmet.put(menu.key(), clock.instant().plus(UNMET));
            return true;
        }
        log.warn("the command menu could not be written for {}; it is tried again ({})", menu.scope().getType(),
                result);
        return false;
    }

    /** Somebody who has not begun the chat, or has blocked the bot. */
    private static boolean isUnmet(ApiResult result) {
        return result instanceof Failed failed && (failed.code() == 400 || failed.code() == 403);
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
