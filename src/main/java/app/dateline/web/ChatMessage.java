package app.dateline.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What a person writes into the chat page.
 *
 * @param clientId made by the page, so that a message sent twice is answered once
 */
record ChatMessage(@Nullable String clientId, @Nullable String text) {
    /** More than any question; the bot itself says when a question is too long. */
    static final int LONGEST = 16_000;

    /** @throws Refused when it cannot be kept */
    void check() {
        if (clientId == null || !clientId.matches("[A-Za-z0-9_-]{8,64}")) {
            throw new Refused(HttpStatus.BAD_REQUEST, "web.problem.chat.client-id");
        }
        if (words().isEmpty()) {
            throw new Refused(HttpStatus.BAD_REQUEST, "web.problem.chat.empty");
        }
        if (words().length() > LONGEST) {
            throw new Refused(HttpStatus.BAD_REQUEST, "web.problem.chat.long", LONGEST);
        }
    }

    String id() {
        return Objects.requireNonNull(clientId);
    }

    /** The text without what no database keeps. */
    String words() {
        return text == null ? "" : text.replace("\0", "").strip();
    }
}
