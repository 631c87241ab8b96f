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
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
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
    private static final int MOST = 100;
    private static final Duration STANDBY = Duration.ofMillis(500);
    private static final Duration BREATH = Duration.ofSeconds(1);

    private final BotApi api;
    private final Inbox inbox;
    private final InboxSpace space;
    private final Lanes lanes;
    private final Introduction introduction;
    private final Duty duty;
    private final TelegramState state;
    private final TelegramSettings settings;
    private final Troubles troubles;
    private final Loop loop;
    private boolean webhookIsGone;
    private boolean isWell;

    Polling(BotApi api, Inbox inbox, InboxSpace space, Lanes lanes, Introduction introduction, Duty duty,
            TelegramState state, TelegramSettings settings, Clock clock) {
        this.api = api;
        this.inbox = inbox;
        this.space = space;
        this.lanes = lanes;
        this.introduction = introduction;
        this.duty = duty;
        this.state = state;
        this.settings = settings;
        this.troubles = new Troubles(state, clock);
        this.loop = new Loop("telegram polling", this::step, clock);
    }

    /** The next call to Telegram; returns how long to wait until the one after it. */
    private Duration step() {
        try {
            if (state.me().isEmpty()) {
                return after(introduction.make());
            }
            if (!duty.isHeld() || !introduction.isSettled()) {
                webhookIsGone = false;
                isWell = false;
                state.is(Phase.STANDBY, "");
                return STANDBY;
            }
            if (space.isFull()) {
                isWell = false;
                return troubles.full(space.most());
            }
            return webhookIsGone ? poll() : after(dropWebhook());
        } catch (RuntimeException | Error e) {
            isWell = false;
            return troubles.unstored(e);
        }
    }

    private Duration after(ApiResult result) {
        isWell = result instanceof Ok;
        return switch (result) {
            case Ok ok -> Duration.ZERO;
            case Failed failed -> troubles.pauseAfter(failed);
            case NoAnswer none -> isRunning() && !none.isCanceled() ? troubles.pauseAfter(none) : Duration.ZERO;
        };
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

    private Duration poll() {
        long bot = state.me().orElseThrow().id();
        // After trouble the first poll comes back at once, so that it is known early whether polling works.
        int seconds = isWell ? (int) settings.poll().toSeconds() : 0;
        isWell = false;
        ApiResult result = api.poll(inbox.offset(bot), MOST, seconds, ALLOWED);
        if (result instanceof Failed failed && failed.code() == 409 && failed.says("webhook")) {
            return after(dropWebhook());
        }
        if (!(result instanceof Ok ok)) {
            return after(result);
        }
        Inbox.Stored stored = inbox.store(bot, ok.result());
        space.grewBy(ok.result().size());
        lanes.offer(stored.chats());
        state.polled(troubles.over());
        isWell = true;
        return stored.isStuck() ? BREATH : Duration.ZERO;
    }

    @Override
    public void start() {
        if (settings.mode() == Mode.POLLING) {
            loop.start();
        }
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
