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
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;

/** Requests to the Bot API, and the only place where they get their address. */
@Component
@OnTelegram
class BotApi {
    private static final Logger log = LoggerFactory.getLogger(BotApi.class);
    /** Absent fields are left out: an explicit null is an error to Telegram. */
    static final ObjectMapper JSON = new ObjectMapper().setSerializationInclusion(JsonInclude.Include.NON_NULL);
    private static final MediaType JSON_TYPE = Objects.requireNonNull(MediaType.parse("application/json"));
    private static final MediaType PNG_TYPE = Objects.requireNonNull(MediaType.parse("image/png"));
    /** What the fields of a message are called under a picture. */
    private static final Map<String, String> UNDER_PICTURES = Map.of("text", "caption", "entities", "caption_entities");
    private static final Set<String> NOT_OF_PICTURES = Set.of("method", "link_preview_options");
    private static final MediaType FILE_TYPE = Objects.requireNonNull(MediaType.parse("application/octet-stream"));
    private static final Duration UPLOAD = Duration.ofMinutes(10);
    private static final int AT_ONCE = 64;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    /** Shorter, so that the time after an outage in which nothing is received stays short. */
    private static final Duration POLL_CONNECT = Duration.ofSeconds(3);
    /** How much longer than its own time a poll may take until it counts as dead. */
    private static final Duration POLL_MARGIN = Duration.ofSeconds(5);

    private final BotToken token;
    private final HttpUrl address;
    private final HttpUrl files;
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
        this.files = server.newBuilder().addPathSegment("file").addPathSegment(token.pathSegment()).build();
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

    /** Sends a picture with the words of a message under it. */
    ApiResult photo(SendMessage words, byte[] png) {
        var form = new MultipartBody.Builder().setType(MultipartBody.FORM);
        JsonNode fields = JSON.valueToTree(words);
        fields.properties().stream().filter(field -> !NOT_OF_PICTURES.contains(field.getKey()))
                .forEach(field -> form.addFormDataPart(UNDER_PICTURES.getOrDefault(field.getKey(), field.getKey()),
                        field.getValue().isTextual() ? field.getValue().asText() : field.getValue().toString()));
        form.addFormDataPart("photo", "chart.png", RequestBody.create(png, PNG_TYPE));
        return run(client.newCall(request(SendPhoto.PATH).post(form.build()).build()));
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

    /**
     * The bytes of a file.
     *
     * @param path as getFile tells it
     * @param most bytes that are read
     * @throws IOException when it does not come, or is larger; without the token in it
     */
    byte[] file(String path, long most) throws IOException {
        Request request = new Request.Builder().url(files.newBuilder().addPathSegments(path).build())
                .tag(AtomicBoolean.class, new AtomicBoolean()).build();
        try (Response response = client.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                throw new IOException("HTTP " + response.code());
            }
            BufferedSource body = Objects.requireNonNull(response.body()).source();
            if (body.request(most + 1)) {
                throw new IOException("more than " + most + " bytes");
            }
            return body.readByteArray();
        } catch (IOException e) {
            throw new IOException(token.redact(String.valueOf(e.getMessage())));
        }
    }

    /**
     * Sends a request with a file in it; this takes as long as the line does, ten minutes at most.
     *
     * @param fields the other parameters
     * @param part the parameter that the file is
     * @param name what it is called there
     */
    ApiResult upload(String method, Map<String, String> fields, String part, Path file, String name) {
        var body = new MultipartBody.Builder().setType(MultipartBody.FORM);
        fields.forEach(body::addFormDataPart);
        body.addFormDataPart(part, name, RequestBody.create(file.toFile(), FILE_TYPE));
        OkHttpClient patient = client.newBuilder().callTimeout(UPLOAD).build();
        return run(patient.newCall(request(method).post(body.build()).build()));
    }

    private Request.Builder request(String method) {
        return new Request.Builder().url(address.newBuilder().addPathSegment(method).build()).tag(AtomicBoolean.class,
                new AtomicBoolean());
    }

    private Call request(OkHttpClient http, String method, String body) {
        return http.newCall(request(method).post(RequestBody.create(body, JSON_TYPE)).build());
    }

    private ApiResult run(Call call) {
        try (Response response = call.execute()) {
            return read(response.code(), Objects.requireNonNull(response.body()).string());
        } catch (IOException e) {
            boolean sent = Objects.requireNonNull(call.request().tag(AtomicBoolean.class)).get();
            return new NoAnswer(why(e), sent);
        }
    }

    /** For people, too: what happened, without a host's name, an address or a token; a log has all but the last. */
    private String why(IOException e) {
        log.debug("no answer from Telegram: {}", token.redact(e.toString()));
        return switch (e) {
            case UnknownHostException host -> "the server's name is not known";
            case ConnectException refused -> "no connection";
            case NoRouteToHostException away -> "no connection";
            case SSLPeerUnverifiedException other -> "the certificate is of another server";
            case InterruptedIOException late -> "no answer in time";
            default -> e.getMessage() == null ? "the connection broke"
                    : "the connection broke (" + token.redact(e.getMessage()).replaceFirst(" on https?://.*", "") + ')';
        };
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
