package app.dateline.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How one request to the Bot API ended. */
sealed interface ApiResult {

    /** Done. */
    record Ok(JsonNode result) implements ApiResult {}

    /**
     * Telegram said no.
     *
     * @param code equals the HTTP status
     * @param description for people, and it does change
     * @param retryAfter null when not given
     * @param migrateTo the chat's new id; null when not given
     */
    record Failed(int code, String description, @Nullable Duration retryAfter,
            @Nullable Long migrateTo) implements ApiResult {

        /** True when the description has these words, in any case. */
        boolean says(String words) {
            return description.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
        }

        @Override
        public String toString() {
            return code + " " + description;
        }
    }

    /**
     * No answer, or none that can be understood.
     *
     * @param sent true when the request may have reached Telegram and been done
     */
    record NoAnswer(String why, boolean sent) implements ApiResult {
        private static final String SERVER_ERROR = "HTTP 5";

        /** What came is no answer of the Bot API, such as a proxy's page. */
        static NoAnswer unreadable(int status) {
            return new NoAnswer("HTTP " + status + " without an answer in it", true);
        }

        /** True when it was the other side that had trouble. */
        boolean isOfServer() {
            return why.startsWith(SERVER_ERROR);
        }

        /** True when we ended the call ourselves. */
        boolean isCanceled() {
            return why.contains("Canceled") || why.contains("Socket closed");
        }
    }
}
