package app.dateline.web;

import app.dateline.bot.AskRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/** Reads the body of a question strictly, so that a wrong type is named and never guessed around. */
final class AskBody {
    private static final int MOST = 50;

    private final JsonNode body;

    private AskBody(JsonNode body) {
        this.body = body;
    }

    /**
     * @throws Refused when a field has the wrong type or cannot be
     */
    static AskRequest read(JsonNode body) {
        if (!body.isObject()) {
            throw wrong("web.problem.ask.object");
        }
        AskBody fields = new AskBody(body);
        return new AskRequest(fields.text("question", "web.problem.ask.question"), fields.limit(), fields.closest(),
                fields.date(), fields.pool());
    }

    private @Nullable String text(String name, String key) {
        JsonNode value = field(name);
        if (value != null && !value.isString()) {
            throw wrong(key);
        }
        return value == null ? null : value.stringValue();
    }

    private @Nullable Integer limit() {
        JsonNode value = field("limit");
        if (value == null) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 1 || value.intValue() > MOST) {
            throw wrong("web.problem.ask.limit");
        }
        return value.intValue();
    }

    private @Nullable Boolean closest() {
        JsonNode value = field("closest");
        if (value != null && !value.isBoolean()) {
            throw wrong("web.problem.ask.closest");
        }
        return value == null ? null : value.booleanValue();
    }

    private @Nullable LocalDate date() {
        String text = text("date", "web.problem.ask.date");
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw wrong("web.problem.ask.date");
        }
    }

    private @Nullable List<String> pool() {
        JsonNode value = field("pool");
        if (value == null) {
            return null;
        }
        if (!value.isArray() || !value.valueStream().allMatch(JsonNode::isString)) {
            throw wrong("web.problem.ask.pool");
        }
        return value.valueStream().map(JsonNode::stringValue).toList();
    }

    private @Nullable JsonNode field(String name) {
        JsonNode value = body.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private static Refused wrong(String key) {
        return new Refused(HttpStatus.BAD_REQUEST, key);
    }
}
