package app.dateline.telegram;

import app.dateline.telegram.FakeTelegram.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** Presses and inline queries that wait for their one answer. */
final class FakeQueries {
    private static final int MOST_RESULTS = 50;
    private final Set<String> open = new HashSet<>();

    synchronized void open(String id) {
        open.add(id);
    }

    synchronized JsonNode answerPress(JsonNode parameters) {
        if (parameters.path("text").asText("").length() > 200) {
            throw new Refusal(400, "Bad Request: MESSAGE_TOO_LONG");
        }
        close(parameters.path("callback_query_id").asText());
        return BooleanNode.TRUE;
    }

    synchronized JsonNode answerInline(JsonNode parameters) {
        JsonNode results = parameters.path("results");
        if (results.size() > MOST_RESULTS) {
            throw new Refusal(400, "Bad Request: too many inline query results specified");
        }
        Set<String> ids = new HashSet<>();
        for (JsonNode result : results) {
            checkResult(result, ids);
        }
        if (bytes(parameters.path("next_offset")) > 64) {
            throw new Refusal(400, "Bad Request: NEXT_OFFSET_INVALID");
        }
        JsonNode button = parameters.path("button");
        if (button.has("start_parameter")
                && !button.path("start_parameter").asText().matches("[A-Za-z0-9_-]{1,64}")) {
            throw new Refusal(400, "Bad Request: START_PARAM_INVALID");
        }
        close(parameters.path("inline_query_id").asText());
        return BooleanNode.TRUE;
    }

    private static void checkResult(JsonNode result, Set<String> ids) {
        int length = bytes(result.path("id"));
        if (length < 1 || length > 64) {
            throw new Refusal(400, "Bad Request: RESULT_ID_INVALID");
        }
        if (!ids.add(result.path("id").asText())) {
            throw new Refusal(400, "Bad Request: RESULT_ID_DUPLICATE");
        }
        if (result.path("type").asText().isEmpty()) {
            throw new Refusal(400, "Bad Request: RESULT_TYPE_INVALID");
        }
        if (result.path("type").asText().equals("article")) {
            if (result.path("title").asText("").isEmpty()) {
                throw new Refusal(400, "Bad Request: ARTICLE_TITLE_EMPTY");
            }
            if (!result.has("input_message_content")) {
                throw new Refusal(400, "Bad Request: MESSAGE_EMPTY");
            }
        }
        if (result.has("input_message_content")) {
            FakeRules.checkText(result.path("input_message_content"), "message_text");
        }
        FakeRules.checkKeyboard(result.path("reply_markup"));
    }

    private static int bytes(JsonNode text) {
        return text.asText("").getBytes(StandardCharsets.UTF_8).length;
    }

    private void close(String id) {
        if (!open.remove(id)) {
            throw new Refusal(400,
                    "Bad Request: query is too old and response timeout expired or query ID is invalid");
        }
    }
}
