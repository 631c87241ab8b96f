package app.dateline.telegram;

import app.dateline.telegram.FakeTelegram.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Posts updates to the address the bot has named, one after the other, each until it is taken with 2xx. */
final class FakeWebhook {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private final FakeUpdates updates;
    private JsonNode settings = FakeTelegram.JSON.createObjectNode();
    private String lastError = "";

    FakeWebhook(FakeUpdates updates) {
        this.updates = updates;
    }

    /** An own Bot API server takes http and any port; the official one wants https. */
    synchronized JsonNode set(JsonNode parameters) {
        String url = parameters.path("url").asText("");
        String secret = parameters.path("secret_token").asText("");
        int connections = parameters.path("max_connections").asInt(40);
        if (!url.isEmpty() && !url.matches("https?://[^/\\s]+\\S*")) {
            throw new Refusal(400, "Bad Request: bad webhook: invalid URL");
        }
        if (parameters.has("secret_token") && !secret.matches("[A-Za-z0-9_-]{1,256}")) {
            throw new Refusal(400, "Bad Request: secret token contains unallowed characters");
        }
        if (connections < 1 || connections > 100) {
            throw new Refusal(400, "Bad Request: max_connections is out of range");
        }
        updates.allow(parameters);
        if (parameters.path("drop_pending_updates").asBoolean()) {
            updates.drop();
        }
        settings = parameters;
        lastError = "";
        updates.setWebhook(url);
        if (!url.isEmpty()) {
            Thread.ofVirtual().name("fake-webhook").start(() -> deliver(url, secret));
        }
        return BooleanNode.TRUE;
    }

    JsonNode delete(JsonNode parameters) {
        if (parameters.path("drop_pending_updates").asBoolean()) {
            updates.drop();
        }
        updates.setWebhook("");
        return BooleanNode.TRUE;
    }

    synchronized JsonNode info() {
        ObjectNode info = FakeTelegram.JSON.createObjectNode().put("url", updates.webhook())
                .put("has_custom_certificate", false).put("pending_update_count", updates.waiting());
        if (!updates.webhook().isEmpty()) {
            info.put("max_connections", settings.path("max_connections").asInt(40));
        }
        return lastError.isEmpty() ? info : info.put("last_error_date", 1).put("last_error_message", lastError);
    }

    private void deliver(String url, String secret) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            long pause = 0;
            for (Optional<ObjectNode> next = updates.first(url); next.isPresent(); next = updates.first(url)) {
                boolean isTaken = post(client, url, secret, next.get());
                if (isTaken) {
                    updates.taken(next.get());
                }
                pause = isTaken ? 0 : Math.clamp(pause * 2, 50, 1_000);
                TimeUnit.MILLISECONDS.sleep(pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean post(HttpClient client, String url, String secret, JsonNode update) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE)
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString(update.toString()));
        if (!secret.isEmpty()) {
            request.header("X-Telegram-Bot-Api-Secret-Token", secret);
        }
        try {
            int status = client.send(request.build(), BodyHandlers.discarding()).statusCode();
            failed(status / 100 == 2 ? "" : "Wrong response from the webhook: " + status);
            return status / 100 == 2;
        } catch (java.io.IOException e) {
            failed("Connection failed: " + e.getMessage());
            return false;
        }
    }

    private synchronized void failed(String why) {
        lastError = why.isEmpty() ? lastError : why;
    }
}
