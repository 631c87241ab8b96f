package app.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.telegram.ApiResult.Failed;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            401 | Unauthorized                                                                  | NO_ENTRY
            404 | Not Found                                                                     | NO_ENTRY
            403 | Forbidden: bot was blocked by the user                                        | BLOCKED
            403 | Forbidden: user is deactivated                                                | DEACTIVATED
            403 | Forbidden: bot can't initiate conversation with a user                        | NEVER_STARTED
            403 | Forbidden: bot was kicked from the group chat                                 | REMOVED
            403 | Forbidden: bot was kicked from the supergroup chat                            | REMOVED
            403 | Forbidden: bot was kicked from the channel chat                               | REMOVED
            403 | Forbidden: bot is not a member of the channel chat                            | REMOVED
            403 | Forbidden: bot is not a member of the supergroup chat                         | REMOVED
            403 | Forbidden: the group chat was deleted                                         | REMOVED
            403 | Forbidden: for a reason that is new                                           | REMOVED
            403 | Forbidden: bots can't send messages to bots                                   | TO_A_BOT
            403 | Forbidden: not enough rights to send text messages to the chat                | NO_RIGHTS
            400 | Bad Request: chat not found                                                   | NO_SUCH_CHAT
            400 | Bad Request: chat_id is empty                                                 | NO_SUCH_CHAT
            400 | Bad Request: PEER_ID_INVALID                                                  | NO_SUCH_CHAT
            400 | Bad Request: not enough rights to send text messages to the chat              | NO_RIGHTS
            400 | Bad Request: not enough rights to send photos to the chat                     | NO_RIGHTS
            400 | Bad Request: have no rights to send a message                                 | NO_RIGHTS
            400 | Bad Request: CHAT_WRITE_FORBIDDEN                                             | NO_RIGHTS
            400 | Bad Request: need administrator rights in the channel chat                    | NO_RIGHTS
            400 | Bad Request: CHAT_ADMIN_REQUIRED                                              | NO_RIGHTS
            400 | Bad Request: message thread not found                                         | TOPIC_GONE
            400 | Bad Request: TOPIC_DELETED                                                    | TOPIC_GONE
            400 | Bad Request: TOPIC_CLOSED                                                     | TOPIC_CLOSED
            400 | Bad Request: message to be replied not found                                  | REPLY_GONE
            400 | Bad Request: QUOTE_TEXT_INVALID                                               | QUOTE_INVALID
            400 | Bad Request: can't parse entities: Unexpected end tag at byte offset 7        | BAD_STYLES
            400 | Bad Request: can't parse MessageEntity: Field "type" must be of type String   | BAD_STYLES
            400 | Bad Request: entity begins in a middle of a UTF-16 symbol at byte offset 3    | BAD_STYLES
            400 | Bad Request: entity URL 'http://box' is invalid: Wrong HTTP URL               | BAD_STYLES
            400 | Bad Request: message is too long                                              | TOO_LONG
            400 | Bad Request: message caption is too long                                      | TOO_LONG
            400 | Bad Request: text is too long                                                 | TOO_LONG
            413 | Request Entity Too Large                                                      | TOO_LONG
            400 | Bad Request: message text is empty                                            | EMPTY
            400 | Bad Request: text must be non-empty                                           | EMPTY
            400 | Bad Request: message is not modified: specified new message content and reply markup are exactly the same | NOT_MODIFIED
            400 | Bad Request: message to edit not found                                        | EDIT_GONE
            400 | Bad Request: message can't be edited                                          | EDIT_GONE
            400 | Bad Request: there is no text in the message to edit                          | EDIT_GONE
            400 | Bad Request: BUTTON_DATA_INVALID                                              | BAD_BUTTON
            400 | Bad Request: inline keyboard button URL 'box' is invalid: Wrong HTTP URL      | BAD_BUTTON
            400 | Bad Request: SLOWMODE_WAIT_42                                                 | TOO_FAST
            420 | FLOOD_WAIT_42                                                                 | FINAL
            400 | Bad Request: something that is new                                            | FINAL
            409 | Conflict: terminated by other getUpdates request                              | FINAL
            500 | Internal Server Error                                                         | UNKNOWN
            502 | Bad Gateway                                                                   | UNKNOWN
            504 | Gateway Timeout                                                               | UNKNOWN
            """)
    void saysWhatTelegramMeans(int code, String description, Refusal meaning) {
        assertThat(Refusal.of(new Failed(code, description, null, null))).isEqualTo(meaning);
    }

    @Test
    void looksAtTheParametersBeforeTheWords() {
        assertThat(Refusal.of(new Failed(429, "", Duration.ofHours(3), null))).isEqualTo(Refusal.TOO_FAST);
        assertThat(Refusal.of(new Failed(400, "Bad Request: chat not found", null, -1005L))).isEqualTo(Refusal.MOVED);
        assertThat(Refusal.of(new Failed(400, "Bad Request: wait", Duration.ofSeconds(9), null)))
                .isEqualTo(Refusal.TOO_FAST);
    }
}
