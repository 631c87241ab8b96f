package app.dateline.telegram;

import app.dateline.telegram.FakeTelegram.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The methods of the Bot API that the bot calls. */
final class FakeMethods {
    private final FakeTelegram telegram;
    private final FakeProfile profile = new FakeProfile();
    private final FakeQueries queries = new FakeQueries();
    private final FakeWebhook webhook;

    FakeMethods(FakeTelegram telegram) {
        this.telegram = telegram;
        this.webhook = new FakeWebhook(telegram.updates);
    }

    JsonNode call(String method, JsonNode parameters) {
        return switch (method) {
            case "getme" -> FakeTelegram.JSON.createObjectNode().put("id", FakeTelegram.BOT_ID).put("is_bot", true)
                    .put("first_name", "Dateline").put("username", FakeTelegram.BOT_NAME)
                    .put("can_join_groups", true).put("can_read_all_group_messages", false)
                    .put("supports_inline_queries", true);
            case "getwebhookinfo" -> webhook.info();
            case "setwebhook" -> webhook.set(parameters);
            case "deletewebhook" -> webhook.delete(parameters);
            case "getupdates" -> telegram.updates.get(parameters);
            case "sendmessage" -> chat(parameters).send(parameters);
            case "sendphoto" -> chat(parameters).sendPhoto(parameters);
            case "senddocument" ->
                chat(parameters).send(((ObjectNode) parameters.deepCopy()).set("text", parameters.path("caption")));
            case "editmessagetext" -> chat(parameters).edit(parameters);
            case "deletemessage", "deletemessages" -> chat(parameters).delete(parameters);
            case "sendchataction" -> {
                chat(parameters).checkThread(parameters);
                yield BooleanNode.TRUE;
            }
            case "getfile" -> telegram.files.get(parameters);
            case "getchat" -> chat(parameters).chat();
            case "getchatmember" -> chat(parameters).members().member(parameters.path("user_id").asLong());
            case "getchatadministrators" -> chat(parameters).members().administrators();
            case "answercallbackquery" -> queries.answerPress(parameters);
            case "answerinlinequery" -> queries.answerInline(parameters);
            default -> profile(method, parameters);
        };
    }

    private JsonNode profile(String method, JsonNode parameters) {
        return switch (method) {
            case "getmycommands", "setmycommands", "deletemycommands" -> commands(method, parameters);
            case "setmyname" -> profile.set("name", 64, parameters);
            case "getmyname" -> profile.get("name", parameters);
            case "setmydescription" -> profile.set("description", 512, parameters);
            case "getmydescription" -> profile.get("description", parameters);
            case "setmyshortdescription" -> profile.set("short_description", 120, parameters);
            case "getmyshortdescription" -> profile.get("short_description", parameters);
            default -> throw new Refusal(404, "Not Found");
        };
    }

    /** A menu for one chat needs a chat that the bot has met. */
    private JsonNode commands(String method, JsonNode parameters) {
        JsonNode scope = parameters.path("scope");
        if (scope.has("chat_id") && telegram.chat(scope.get("chat_id").asLong()) == null) {
            throw new Refusal(400, "Bad Request: chat not found");
        }
        return switch (method) {
            case "getmycommands" -> profile.commands(parameters);
            case "setmycommands" -> profile.setCommands(parameters);
            default -> profile.deleteCommands(parameters);
        };
    }

    private FakeChat chat(JsonNode parameters) {
        String id = parameters.path("chat_id").asText();
        FakeChat chat = id.startsWith("@") ? telegram.named(id) : telegram.chat(parameters.path("chat_id").asLong());
        if (chat == null) {
            throw new Refusal(400, "Bad Request: chat not found");
        }
        return chat;
    }

    void openQuery(String id) {
        queries.open(id);
    }
}
