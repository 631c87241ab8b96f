package app.dateline.telegram;

import app.dateline.telegram.FakeTelegram.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The methods of the Bot API that the bot calls. */
final class FakeMethods {
    private final FakeTelegram telegram;
    private final Map<String, JsonNode> commands = new HashMap<>();
    private final Set<String> openQueries = new HashSet<>();

    FakeMethods(FakeTelegram telegram) {
        this.telegram = telegram;
    }

    JsonNode call(String method, JsonNode parameters) {
        return switch (method) {
            case "getme" -> FakeTelegram.JSON.createObjectNode().put("id", FakeTelegram.BOT_ID).put("is_bot", true)
                    .put("first_name", "Dateline").put("username", FakeTelegram.BOT_NAME);
            case "getwebhookinfo" -> FakeTelegram.JSON.createObjectNode().put("url", telegram.updates.webhook());
            case "deletewebhook" -> {
                telegram.updates.setWebhook("");
                yield BooleanNode.TRUE;
            }
            case "getupdates" -> telegram.updates.get(parameters);
            case "sendmessage" -> chat(parameters).send(parameters);
            case "sendchataction" -> {
                chat(parameters).checkThread(parameters);
                yield BooleanNode.TRUE;
            }
            case "answercallbackquery" -> answerQuery(parameters);
            case "getmycommands" -> commands.getOrDefault(scope(parameters), FakeTelegram.JSON.createArrayNode());
            case "setmycommands" -> setCommands(parameters);
            default -> throw new Refusal(404, "Not Found");
        };
    }

    private FakeChat chat(JsonNode parameters) {
        FakeChat chat = telegram.chat(parameters.path("chat_id").asLong());
        if (chat == null) {
            throw new Refusal(400, "Bad Request: chat not found");
        }
        return chat;
    }

    synchronized void openQuery(String id) {
        openQueries.add(id);
    }

    private synchronized JsonNode answerQuery(JsonNode parameters) {
        if (parameters.path("text").asText("").length() > 200) {
            throw new Refusal(400, "Bad Request: MESSAGE_TOO_LONG");
        }
        if (!openQueries.remove(parameters.path("callback_query_id").asText())) {
            throw new Refusal(400,
                    "Bad Request: query is too old and response timeout expired or query ID is invalid");
        }
        return BooleanNode.TRUE;
    }

    private static String scope(JsonNode parameters) {
        return parameters.at("/scope/type").asText("default") + ' ' + parameters.path("language_code").asText("");
    }

    private JsonNode setCommands(JsonNode parameters) {
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
}
