package app.dateline.telegram;

import app.dateline.telegram.FakeTelegram.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** What Telegram takes in a message, and the words with which it refuses the rest. */
final class FakeRules {
    private static final Set<String> TYPES = Set.of("mention", "hashtag", "cashtag", "bot_command", "url", "email",
            "phone_number", "bold", "italic", "underline", "strikethrough", "spoiler", "blockquote",
            "expandable_blockquote", "code", "pre", "text_link", "text_mention", "custom_emoji", "date_time");

    private FakeRules() {}

    static void checkMessage(JsonNode parameters) {
        parameters.properties().forEach(field -> {
            if (field.getValue().isNull()) {
                throw new Refusal(400, "Bad Request: object expected as " + field.getKey().replace('_', ' '));
            }
        });
        checkText(parameters, "text");
        checkKeyboard(parameters.path("reply_markup"));
    }

    /** A picture's file, whose beginning tells a PNG, and how many words fit under it. */
    static void checkPhoto(JsonNode parameters) {
        if (!parameters.path("photo").asText().startsWith("iVBORw0KGgo")) {
            throw new Refusal(400, "Bad Request: IMAGE_PROCESS_FAILED");
        }
        if (parameters.path("caption").asText().length() > 1_024) {
            throw new Refusal(400, "Bad Request: message caption is too long");
        }
        if (parameters.has("text") || parameters.has("entities") || parameters.has("link_preview_options")) {
            throw new Refusal(400, "Bad Request: a photo has no such field");
        }
    }

    /** @param field the text itself; its entities stand beside it */
    static void checkText(JsonNode parameters, String field) {
        String text = parameters.path(field).asText("");
        if (text.isEmpty()) {
            throw new Refusal(400, "Bad Request: message text is empty");
        }
        parameters.path("entities").forEach(entity -> checkEntity(text, entity));
        if (text.codePoints().allMatch(FakeRules::isInvisible)) {
            throw new Refusal(400, "Bad Request: text must be non-empty");
        }
        if (text.strip().length() > 4_096) {
            throw new Refusal(400, "Bad Request: message is too long");
        }
        if (parameters.path("entities").size() > 100) {
            throw new Refusal(400, "Bad Request: too many entities for a test");
        }
    }

    /** Rows are cut after 12 buttons without a word by the real server; here that is an error. */
    static void checkKeyboard(JsonNode markup) {
        int buttons = 0;
        for (JsonNode row : markup.path("inline_keyboard")) {
            row.forEach(FakeRules::checkButton);
            buttons += row.size();
            if (row.size() > 12) {
                throw new Refusal(400, "Bad Request: too many buttons in a row for a test");
            }
        }
        if (buttons > 100) {
            throw new Refusal(400, "Bad Request: too many buttons for a test");
        }
    }

    private static void checkEntity(String text, JsonNode entity) {
        int offset = entity.path("offset").asInt(-1);
        int end = offset + entity.path("length").asInt(-1);
        if (!TYPES.contains(entity.path("type").asText()) || offset < 0 || end < offset) {
            throw new Refusal(400, "Bad Request: can't parse MessageEntity: " + entity);
        }
        if (offset > text.length()) {
            throw new Refusal(400, "Bad Request: entity begins after the end of the text at UTF-16 offset " + offset);
        }
        if (end > text.length()) {
            throw new Refusal(400, "Bad Request: entity beginning at UTF-16 offset " + offset
                    + " ends after the end of the text at UTF-16 offset " + end);
        }
        if (isMiddleOfASymbol(text, offset)) {
            throw new Refusal(400,
                    "Bad Request: entity begins in a middle of a UTF-16 symbol at byte offset " + offset);
        }
        if (isMiddleOfASymbol(text, end)) {
            throw new Refusal(400, "Bad Request: entity beginning at UTF-16 offset " + offset
                    + " ends in a middle of a UTF-16 symbol at byte offset " + end);
        }
        if (entity.path("type").asText().equals("text_link") && !isPublic(entity.path("url").asText())) {
            throw new Refusal(400,
                    "Bad Request: entity URL '" + entity.path("url").asText() + "' is invalid: Wrong HTTP URL");
        }
    }

    private static void checkButton(JsonNode button) {
        if (button.path("text").asText("").isEmpty()) {
            throw new Refusal(400, "Bad Request: a button without a text for a test");
        }
        if (button.has("switch_inline_query") || button.has("switch_inline_query_current_chat")) {
            return;
        }
        if (button.has("copy_text")) {
            int length = button.at("/copy_text/text").asText("").length();
            if (length < 1 || length > 256) {
                throw new Refusal(400, "Bad Request: BUTTON_COPY_TEXT_INVALID");
            }
        } else if (button.has("callback_data")) {
            int bytes = button.get("callback_data").asText().getBytes(StandardCharsets.UTF_8).length;
            if (bytes < 1 || bytes > 64) {
                throw new Refusal(400, "Bad Request: BUTTON_DATA_INVALID");
            }
        } else if (!isPublic(button.path("url").asText())) {
            throw new Refusal(400, "Bad Request: inline keyboard button URL '" + button.path("url").asText()
                    + "' is invalid: Wrong HTTP URL");
        }
    }

    private static boolean isMiddleOfASymbol(String text, int at) {
        return at > 0 && at < text.length() && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }

    private static boolean isPublic(String url) {
        try {
            URI parsed = URI.create(url);
            return parsed.getHost() != null && parsed.getHost().contains(".") && parsed.getScheme().startsWith("http");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isInvisible(int symbol) {
        int type = Character.getType(symbol);
        return Character.isWhitespace(symbol) || Character.isSpaceChar(symbol) || type == Character.CONTROL
                || type == Character.FORMAT;
    }
}
