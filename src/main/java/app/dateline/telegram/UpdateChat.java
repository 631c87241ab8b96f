package app.dateline.telegram;

import com.fasterxml.jackson.databind.JsonNode;

/** Tells, from raw JSON, which chat an update belongs to, so that its updates stay in order. */
final class UpdateChat {
    private UpdateChat() {}

    /** The chat's id, else the person's, else "none". */
    static String of(JsonNode update) {
        for (JsonNode content : update) {
            if (content.isObject()) {
                return id(content);
            }
        }
        return "none";
    }

    private static String id(JsonNode content) {
        for (String place : new String[]{"/chat/id", "/message/chat/id", "/from/id"}) {
            JsonNode id = content.at(place);
            if (id.isIntegralNumber() && id.canConvertToLong()) {
                return id.asText();
            }
        }
        return "none";
    }
}
