package app.dateline.telegram;

import app.dateline.outbox.Dispatcher;
import app.dateline.telegram.ApiResult.Failed;
import app.dateline.telegram.ApiResult.NoAnswer;
import app.dateline.telegram.ApiResult.Ok;
import app.dateline.telegram.TelegramSettings.Mode;
import app.dateline.telegram.TelegramState.Phase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;

/**
 * Asks Telegram for updates and stores them. An update is confirmed only by the request after the one that brought it,
 * that is, when it stands in the inbox.
 */
@Component
@OnTelegram
class Polling implements SmartLifecycle {
    /** Exactly what {@link UpdateHandler} handles. */
    static final List<String> ALLOWED = List.of("message", "callback_query", "my_chat_member");
    private static final Logger log = LoggerFactory.getLogger(Polling.class);
    private static final int MOST = 100;

    private final BotApi api;
    private final Inbox inbox;
    private final Lanes lanes;
    private final CommandMenu menu;
    private final TelegramState state;
    private final TelegramSettings settings;
    private final Troubles troubles;
    private final Semaphore stopped = new Semaphore(0);
    private volatile boolean running;

    Polling(BotApi api, Inbox inbox, Lanes lanes, CommandMenu menu, TelegramState state,
            TelegramSettings settings, Clock clock) {
        this.api = api;
        this.inbox = inbox;
        this.lanes = lanes;
        this.menu = menu;
        this.state = state;
        this.settings = settings;
        this.troubles = new Troubles(state, clock);
    }

    private void run() {
        untilOk(this::connect);
        untilOk(this::dropWebhook);
        while (isRunning()) {
            untilOk(this::poll);
        }
    }

    /** Repeats a step until it succeeds or the bot stops. */
    private void untilOk(Supplier<ApiResult> step) {
        while (isRunning()) {
            Duration pause = attempt(step);
            if (pause.isZero() || isStoppedWithin(pause)) {
                return;
            }
        }
    }

    /** Zero when the step succeeded, else how long to wait. */
    private Duration attempt(Supplier<ApiResult> step) {
        try {
            return switch (step.get()) {
                case Ok ok -> {
                    troubles.over();
                    yield Duration.ZERO;
                }
                case Failed failed -> troubles.pauseAfter(failed);
                case NoAnswer none -> isRunning() ? troubles.pauseAfter(none) : Duration.ZERO;
            };
        } catch (RuntimeException e) {
            log.error("updates cannot be received", e);
            return troubles.unreachable(e.toString());
        }
    }

    private ApiResult connect() {
        ApiResult result = api.call(new GetMe());
        if (result instanceof Ok ok) {
            var me = new Me(ok.result().path("id").asLong(), ok.result().path("username").asText());
            state.known(me);
            log.info("this bot is @{} on Telegram", me.username());
            lanes.lookAround();
            menu.reconcileSoon();
        }
        return result;
    }

    /** Telegram gives no updates while a webhook is set. Those that wait are kept. */
    private ApiResult dropWebhook() {
        ApiResult result = api.call(new GetWebhookInfo());
        boolean isSet = result instanceof Ok ok && !ok.result().path("url").asText("").isEmpty();
        return isSet ? api.call(new DeleteWebhook()) : result;
    }

    private ApiResult poll() {
        long bot = state.me().orElseThrow().id();
        ApiResult result = api.poll(GetUpdates.builder().offset((int) inbox.offset(bot)).limit(MOST)
                .timeout(pollSeconds()).allowedUpdates(ALLOWED).build());
        if (result instanceof Ok ok) {
            lanes.offer(inbox.store(bot, ok.result()));
            state.polled();
        }
        return result instanceof Failed failed && failed.code() == 409 && failed.says("webhook")
                ? dropWebhook()
                : result;
    }

    /** The first poll comes back at once, so that it is known early whether polling works. */
    private int pollSeconds() {
        return state.phase() == Phase.POLLING ? (int) settings.poll().toSeconds() : 0;
    }

    private boolean isStoppedWithin(Duration pause) {
        try {
            return stopped.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            running = false;
            return true;
        }
    }

    @Override
    public void start() {
        if (settings.mode() == Mode.WEBHOOK) {
            state.is(Phase.STOPPED, "webhook mode");
            log.error("dateline.telegram.mode is webhook, which this version does not have yet: nothing is received"
                    + " from Telegram; set it to polling or leave it out");
            return;
        }
        stopped.drainPermits();
        running = true;
        Thread.ofVirtual().name("telegram-polling").start(this::run);
    }

    /** Nothing is lost: what was not stored was not confirmed and comes again. */
    @Override
    public void stop() {
        running = false;
        stopped.release();
        api.cancelPoll();
        state.is(Phase.STOPPED, "");
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Dispatcher.PHASE + 2;
    }
}
