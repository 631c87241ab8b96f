package app.dateline.telegram;

import app.dateline.telegram.FakeTelegram.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/** What the bot says about itself: its menus, name and descriptions, by scope and language. */
final class FakeProfile {
    private final Map<String, JsonNode> commands = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();

    /** Menus are kept by scope and language. */
    private static String scope(JsonNode parameters) {
        JsonNode scope = parameters.path("scope");
        return scope.path("type").asText("default") + ' ' + scope.path("chat_id").asText("") + ' '
                + scope.path("user_id").asText("") + ' ' + parameters.path("language_code").asText("");
    }

    synchronized JsonNode commands(JsonNode parameters) {
        return commands.getOrDefault(scope(parameters), FakeTelegram.JSON.createArrayNode());
    }

    synchronized JsonNode deleteCommands(JsonNode parameters) {
        commands.remove(scope(parameters));
        return BooleanNode.TRUE;
    }

    synchronized JsonNode setCommands(JsonNode parameters) {
        JsonNode wanted = parameters.path("commands");
        if (wanted.size() > 100) {
            throw new Refusal(400, "Bad Request: too many commands");
        }
        for (JsonNode command : wanted) {
            int length = command.path("description").asText().length();
            if (!command.path("command").asText().matches("[a-z0-9_]{1,32}")) {
                throw new Refusal(400, "Bad Request: BOT_COMMAND_INVALID");
            }
            if (length < 1 || length > 256) {
                throw new Refusal(400, "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID");
            }
        }
        commands.put(scope(parameters), ((ObjectNode) parameters).withArray("commands").deepCopy());
        return BooleanNode.TRUE;
    }

    /** @param field name, description or short_description */
    synchronized JsonNode set(String field, int longest, JsonNode parameters) {
        String text = parameters.path(field).asText("");
        if (text.length() > longest) {
            throw new Refusal(400, "Bad Request: bot " + field.replace('_', ' ') + " is too long");
        }
        texts.put(field + ' ' + parameters.path("language_code").asText(""), text);
        return BooleanNode.TRUE;
    }

    synchronized JsonNode get(String field, JsonNode parameters) {
        String language = parameters.path("language_code").asText("");
        String ofAll = texts.getOrDefault(field + ' ', "");
        return FakeTelegram.JSON.createObjectNode().put(field, texts.getOrDefault(field + ' ' + language, ofAll));
    }
}
