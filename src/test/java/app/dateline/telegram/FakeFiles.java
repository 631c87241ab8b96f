package app.dateline.telegram;

import app.dateline.telegram.FakeTelegram.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Files that people have sent: getFile tells where each lies, and a download brings it. */
final class FakeFiles {
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();

    /** A document as it stands in a message. */
    ObjectNode add(String name, byte[] bytes) {
        String id = "file" + files.size();
        files.put(id, bytes.clone());
        return FakeTelegram.JSON.createObjectNode().put("file_id", id).put("file_unique_id", "u" + id)
                .put("file_name", name).put("file_size", bytes.length);
    }

    JsonNode get(JsonNode parameters) {
        String id = parameters.path("file_id").asText();
        byte[] file = files.get(id);
        if (file == null) {
            throw new Refusal(400, "Bad Request: invalid file_id");
        }
        return FakeTelegram.JSON.createObjectNode().put("file_id", id).put("file_unique_id", "u" + id)
                .put("file_size", file.length).put("file_path", "documents/" + id);
    }

    void send(HttpExchange exchange, String id) throws IOException {
        byte[] file = files.getOrDefault(id, new byte[0]);
        exchange.sendResponseHeaders(files.containsKey(id) ? 200 : 404, file.length == 0 ? -1 : file.length);
        exchange.getResponseBody().write(file);
    }
}
