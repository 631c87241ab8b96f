package app.dateline.telegram;

import app.dateline.home.SettingUnusable;
import app.dateline.telegram.ApiResult.Failed;
import app.dateline.telegram.ApiResult.NoAnswer;
import app.dateline.telegram.ApiResult.Ok;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;

/** Requests to the Bot API, and the only place where they get their address. */
@Component
@OnTelegram
class BotApi {
    /** Absent fields are left out: an explicit null is an error to Telegram. */
    static final ObjectMapper JSON = new ObjectMapper().setSerializationInclusion(JsonInclude.Include.NON_NULL);
    private static final MediaType JSON_TYPE = Objects.requireNonNull(MediaType.parse("application/json"));
    private static final int AT_ONCE = 64;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    /** Shorter, so that the time after an outage in which nothing is received stays short. */
    private static final Duration POLL_CONNECT = Duration.ofSeconds(3);
    /** How much longer than its own time a poll may take until it counts as dead. */
    private static final Duration POLL_MARGIN = Duration.ofSeconds(5);

    private final BotToken token;
    private final HttpUrl address;
    private final OkHttpClient client;
    private final OkHttpClient pollClient;
    private volatile @Nullable Call poll;

    BotApi(TelegramSettings settings) {
        this.token = settings.requiredToken();
        HttpUrl server = HttpUrl.parse(settings.apiUrl());
        if (server == null) {
            throw new SettingUnusable("dateline.telegram.api-url", "\"" + settings.apiUrl()
                    + "\" is no address; it looks like https://api.telegram.org or http://127.0.0.1:8081");
        }
        this.address = server.newBuilder().addPathSegment(token.pathSegment()).build();
        this.client = client(settings.timeout(), CONNECT);
        this.pollClient = client(POLL_MARGIN, POLL_CONNECT);
    }

    private static OkHttpClient client(Duration timeout, Duration connect) {
        // A send must not be repeated behind our back: the first one may stand in the chat already.
        return new OkHttpClient.Builder().retryOnConnectionFailure(false)
                .connectionPool(new ConnectionPool(AT_ONCE, 30, TimeUnit.SECONDS)).connectTimeout(connect)
                .readTimeout(timeout).writeTimeout(timeout).callTimeout(timeout.plus(connect))
                .addNetworkInterceptor(chain -> {
                    // Network interceptors run once a connection stands: from here on the request may have arrived.
                    Objects.requireNonNull(chain.request().tag(AtomicBoolean.class)).set(true);
                    // OkHttp sends a request again by itself when a 503 says "Retry-After: 0".
                    return chain.proceed(chain.request()).newBuilder().removeHeader("Retry-After").build();
                }).build();
    }

    /** Sends a request and waits for its end; never throws for what Telegram or the network does. */
    ApiResult call(PartialBotApiMethod<?> method) {
        return run(request(client, method.getMethod(), body(method)));
    }

    /**
     * Like {@link #call}, for the one long poll, which {@link #cancelPoll} ends.
     *
     * @param offset the first update that is not confirmed yet; 0 for none. The library's own class has no room for large ones
     * @param seconds how long Telegram may keep it open
     */
    ApiResult poll(long offset, int limit, int seconds, List<String> kinds) {
        ObjectNode wanted = JSON.createObjectNode().put("offset", offset).put("limit", limit).put("timeout", seconds);
        kinds.forEach(wanted.putArray("allowed_updates")::add);
        Duration patience = POLL_MARGIN.plusSeconds(seconds);
        OkHttpClient patient = pollClient.newBuilder().readTimeout(patience).callTimeout(patience.plus(POLL_CONNECT))
                .build();
        Call call = request(patient, "getUpdates", wanted.toString());
        poll = call;
        ApiResult result = run(call);
        return result instanceof Ok ok && !ok.result().isArray() ? NoAnswer.unreadable(200) : result;
    }

    void cancelPoll() {
        Call open = poll;
        if (open != null) {
            open.cancel();
        }
    }

    private Call request(OkHttpClient http, String method, String body) {
        return http.newCall(new Request.Builder().url(address.newBuilder().addPathSegment(method).build())
                .tag(AtomicBoolean.class, new AtomicBoolean()).post(RequestBody.create(body, JSON_TYPE)).build());
    }

    private ApiResult run(Call call) {
        try (Response response = call.execute()) {
            return read(response.code(), Objects.requireNonNull(response.body()).string());
        } catch (IOException e) {
            boolean sent = Objects.requireNonNull(call.request().tag(AtomicBoolean.class)).get();
            return new NoAnswer(token.redact(e.toString()), sent);
        }
    }

    private static String body(PartialBotApiMethod<?> method) {
        try {
            return JSON.writeValueAsString(method);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + method.getMethod(), e);
        }
    }

    private static ApiResult read(int status, String body) {
        JsonNode json;
        try {
            json = JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return NoAnswer.unreadable(status);
        }
        if (json.path("ok").asBoolean(false) && json.has("result")) {
            return new Ok(json.get("result"));
        }
        if (!json.has("error_code")) {
            return NoAnswer.unreadable(status);
        }
        JsonNode parameters = json.path("parameters");
        return new Failed(json.get("error_code").asInt(), json.path("description").asText(""),
                parameters.has("retry_after") ? Duration.ofSeconds(parameters.get("retry_after").asLong()) : null,
                parameters.has("migrate_to_chat_id") ? parameters.get("migrate_to_chat_id").asLong() : null);
    }
}
