package app.dateline.telegram;

import app.dateline.outbox.Dispatcher;
import app.dateline.telegram.ApiResult.Failed;
import app.dateline.telegram.ApiResult.NoAnswer;
import app.dateline.telegram.ApiResult.Ok;
import app.dateline.telegram.TelegramSettings.Mode;
import app.dateline.telegram.TelegramState.Phase;
import app.dateline.work.Loop;
import app.dateline.work.Looping;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
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
class Polling implements SmartLifecycle, Looping {
    /** Exactly what {@link UpdateHandler} handles. */
    static final List<String> ALLOWED = List.of("message", "edited_message", "channel_post",
            "callback_query", "inline_query", "my_chat_member");
    private static final Logger log = LoggerFactory.getLogger(Polling.class);
    private static final int MOST = 100;

    private final BotApi api;
    private final Inbox inbox;
    private final Lanes lanes;
    private final CommandMenu menu;
    private final TelegramState state;
    private final TelegramSettings settings;
    private final Troubles troubles;
    private final Loop loop;
    private boolean webhookIsGone;

    Polling(BotApi api, Inbox inbox, Lanes lanes, CommandMenu menu, TelegramState state,
            TelegramSettings settings, Clock clock) {
        this.api = api;
        this.inbox = inbox;
        this.lanes = lanes;
        this.menu = menu;
        this.state = state;
        this.settings = settings;
        this.troubles = new Troubles(state, clock);
        this.loop = new Loop("telegram polling", this::step, clock);
    }

    /** The next call to Telegram; returns zero when it succeeded, else how long to wait. */
    private Duration step() {
        try {
            return switch (next()) {
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

    private ApiResult next() {
        if (state.me().isEmpty()) {
            return connect();
        }
        return webhookIsGone ? poll() : dropWebhook();
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
        if (result instanceof Ok ok && !ok.result().path("url").asText("").isEmpty()) {
            result = api.call(new DeleteWebhook());
        }
        webhookIsGone = result instanceof Ok;
        return result;
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

    @Override
    public void start() {
        if (settings.mode() == Mode.WEBHOOK) {
            state.is(Phase.STOPPED, "webhook mode");
            log.error("dateline.telegram.mode is webhook, which this version does not have yet: nothing is received"
                    + " from Telegram; set it to polling or leave it out");
            return;
        }
        loop.start();
    }

    /** Nothing is lost: what was not stored was not confirmed and comes again. */
    @Override
    public void stop() {
        loop.stop(Duration.ZERO);
        api.cancelPoll();
        state.is(Phase.STOPPED, "");
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
        return Dispatcher.PHASE + 2;
    }
}
