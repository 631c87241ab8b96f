package app.dateline.telegram;

import app.dateline.telegram.TelegramSettings.Mode;
import app.dateline.telegram.WebhookSettings.Webhook;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the updates that Telegram posts. It stands before all that guards the pages against browsers: Telegram proves itself
 * with the secret, and comes by whatever name the proxy in front has. Success is said only once the update is stored.
 */
@Component
@OnTelegram
@Order(-95)
class WebhookDoor extends OncePerRequestFilter {
    static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";
    private static final Logger log = LoggerFactory.getLogger(WebhookDoor.class);
    /** In bytes; far above any update. */
    private static final int MOST = 1_000_000;

    private final Inbox inbox;
    private final InboxSpace space;
    private final Lanes lanes;
    private final @Nullable Webhook webhook;

    WebhookDoor(Inbox inbox, InboxSpace space, Lanes lanes, TelegramSettings settings, WebhookSettings webhook) {
        this.inbox = inbox;
        this.space = space;
        this.lanes = lanes;
        this.webhook = settings.mode() == Mode.WEBHOOK ? webhook.required(settings.apiUrl()) : null;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return webhook == null || !request.getRequestURI().equals(webhook.url().getRawPath());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        HttpStatus status = answer(request);
        response.setStatus(status.value());
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        }
    }

    private HttpStatus answer(HttpServletRequest request) throws IOException {
        if (!request.getMethod().equals("POST")) {
            return HttpStatus.METHOD_NOT_ALLOWED;
        }
        if (!isTelegram(request.getHeader(SECRET))) {
            return HttpStatus.UNAUTHORIZED;
        }
        byte[] body = request.getInputStream().readNBytes(MOST + 1);
        try {
            return store(body);
        } catch (DataAccessException | TransactionException e) {
            log.warn("an update cannot be stored now; Telegram posts it again: {}", e.toString());
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
    }

    /** In a time that tells nothing about the secret. */
    private boolean isTelegram(@Nullable String given) {
        return webhook != null && given != null && MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8),
                webhook.secret().getBytes(StandardCharsets.UTF_8));
    }

    /** What cannot be used is kept and taken all the same, since Telegram would post it again and again. */
    private HttpStatus store(byte[] body) {
        if (space.isFull()) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        JsonNode update = body.length > MOST ? null : read(body);
        if (update == null) {
            inbox.storeUnreadable(new String(body, StandardCharsets.UTF_8));
        } else {
            lanes.offer(inbox.store(update));
        }
        space.grewBy(1);
        return HttpStatus.OK;
    }

    private static @Nullable JsonNode read(byte[] body) {
        try {
            JsonNode update = BotApi.JSON.readTree(new String(body, StandardCharsets.UTF_8));
            return update != null && update.isObject() ? update : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
