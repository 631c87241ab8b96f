package app.dateline.telegram;

import app.dateline.outbox.Dispatcher;
import app.dateline.telegram.ApiResult.Failed;
import app.dateline.telegram.ApiResult.NoAnswer;
import app.dateline.telegram.ApiResult.Ok;
import app.dateline.telegram.TelegramSettings.Mode;
import app.dateline.telegram.TelegramState.Phase;
import app.dateline.telegram.WebhookSettings.Webhook;
import app.dateline.work.Loop;
import app.dateline.work.Looping;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;

/** In webhook mode: tells Telegram where to post updates to, and looks every minute whether it still does and can. */
@Component
@OnTelegram
class WebhookKeeper implements SmartLifecycle, Looping {
    private static final Logger log = LoggerFactory.getLogger(WebhookKeeper.class);
    private static final Duration LOOK = Duration.ofMinutes(1);
    /** Telegram takes no more than one setWebhook a second. */
    private static final Duration APART = Duration.ofSeconds(1);
    /** An error older than this has been followed by others, or by none. */
    private static final Duration RECENT = Duration.ofMinutes(3);

    private final BotApi api;
    private final Introduction introduction;
    private final Duty duty;
    private final TelegramState state;
    private final Clock clock;
    private final @Nullable Webhook webhook;
    private final Troubles troubles;
    private final Loop loop;
    private boolean isSet;
    private String lastTrouble = "";

    WebhookKeeper(BotApi api, Introduction introduction, Duty duty, TelegramState state, TelegramSettings settings,
            WebhookSettings webhook, Clock clock) {
        this.api = api;
        this.introduction = introduction;
        this.duty = duty;
        this.state = state;
        this.clock = clock;
        this.webhook = settings.mode() == Mode.WEBHOOK ? webhook.required(settings.apiUrl()) : null;
        this.troubles = new Troubles(state, clock);
        this.loop = new Loop("telegram webhook", this::step, clock);
    }

    private Duration step() {
        if (state.me().isEmpty()) {
            return after(introduction.make(), Duration.ZERO);
        }
        if (!duty.isHeld() || !introduction.isSettled()) {
            isSet = false;
            state.is(Phase.STANDBY, "");
            return APART;
        }
        return isSet ? look() : set();
    }

    /** Also when it seems to be set already, since Telegram does not tell which secret it has. */
    private Duration set() {
        Webhook wanted = Objects.requireNonNull(webhook);
        ApiResult result = api.call(SetWebhook.builder().url(wanted.url().toString()).secretToken(wanted.secret())
                .maxConnections(wanted.maxConnections()).allowedUpdates(Polling.ALLOWED).build());
        isSet = result instanceof Ok;
        if (isSet) {
            log.info("Telegram posts updates to {}", wanted.url());
        }
        return after(result, APART);
    }

    private Duration look() {
        ApiResult result = api.call(new GetWebhookInfo());
        if (!(result instanceof Ok ok)) {
            return after(result, LOOK);
        }
        isSet = isAsWanted(ok.result());
        if (!isSet) {
            log.warn("the webhook was changed by somebody else and is set again");
            return APART;
        }
        String trouble = trouble(ok.result());
        if (!trouble.isEmpty() && lastTrouble.isEmpty()) {
            log.warn("Telegram cannot post updates to {}: {}", webhook, trouble);
        } else if (trouble.isEmpty() && !lastTrouble.isEmpty()) {
            log.info("Telegram posts updates again");
        }
        lastTrouble = trouble;
        troubles.over();
        state.posted(trouble);
        return LOOK;
    }

    private boolean isAsWanted(JsonNode info) {
        Webhook wanted = Objects.requireNonNull(webhook);
        Set<String> kinds = new HashSet<>();
        info.path("allowed_updates").forEach(kind -> kinds.add(kind.asText()));
        Integer most = wanted.maxConnections();
        return info.path("url").asText("").equals(wanted.url().toString())
                && (most == null || info.path("max_connections").asInt(most) == most)
                && (kinds.isEmpty() || kinds.equals(Set.copyOf(Polling.ALLOWED)));
    }

    /** Why updates wait with Telegram; "" when all is well. */
    private String trouble(JsonNode info) {
        Instant failed = Instant.ofEpochSecond(info.path("last_error_date").asLong(0));
        long waiting = info.path("pending_update_count").asLong(0);
        boolean isRecent = failed.isAfter(clock.instant().minus(RECENT));
        return waiting > 0 && isRecent
                ? waiting + " updates wait: " + info.path("last_error_message").asText("")
                : "";
    }

    private Duration after(ApiResult result, Duration pause) {
        return switch (result) {
            case Ok ok -> pause;
            case Failed failed -> longer(troubles.pauseAfter(failed));
            case NoAnswer none -> longer(troubles.pauseAfter(none));
        };
    }

    private static Duration longer(Duration pause) {
        return pause.compareTo(APART) < 0 ? APART : pause;
    }

    @Override
    public void start() {
        if (webhook != null) {
            loop.start();
        }
    }

    /** The webhook stays: Telegram keeps what it cannot post, and posts it after the next start. */
    @Override
    public void stop() {
        if (webhook != null) {
            loop.stop(Duration.ofSeconds(1));
            state.is(Phase.STOPPED, "");
        }
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
