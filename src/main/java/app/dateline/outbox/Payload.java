package app.dateline.outbox;

import app.dateline.chat.Reply;
import tools.jackson.databind.json.JsonMapper;

/** A reply as it is kept in a row. Independent of how JSON looks over HTTP. */
final class Payload {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Payload() {}

    static String write(Reply reply) {
        return JSON.writeValueAsString(reply);
    }

    static Reply read(String payload) {
        return JSON.readValue(payload, Reply.class);
    }
}
