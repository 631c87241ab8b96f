package app.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.chat.ChatId;
import app.dateline.outbox.OutboxMessage.Draft;
import app.dateline.outbox.OutboxMessage.Kind;
import app.dateline.outbox.OutboxMessage.State;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Groups become supergroups, with other ids. */
class MoveTest {
    private static final int GROUPS = 5;

    private final Journey journey = Journey.begin();
    private final FakeTelegram telegram = journey.telegram;
    private final List<FakeChat> moved = new ArrayList<>();

    @AfterEach
    void end() {
        journey.close();
    }

    private void push(long chat, String text) {
        journey.outbox.add(new Draft(new ChatId("telegram", Long.toString(chat), 0), Kind.PUSH, text,
                Journey.says(text), Locale.ENGLISH, null));
    }

    private static JsonNode number(long number) {
        return FakeTelegram.JSON.getNodeFactory().numberNode(number);
    }

    @Test
    void losesAndDoublesNothingWhenGroupsMoveInTheMiddleOfABroadcast() {
        journey.brain.answering = message -> Journey.says("re: " + message.text());
        for (long chat = -GROUPS; chat < 0; chat++) {
            telegram.group(chat, "Room").says("/hello");
        }
        Journey.until(() -> journey.outbox.count(State.SENT) == GROUPS);

        for (long chat = -GROUPS; chat < 0; chat++) {
            push(chat, "News 1");
            FakeChat old = telegram.group(chat, "Room");
            FakeChat now = old.moveTo(chat - 1_000);
            moved.add(now);
            push(chat, "News 2");
            old.says("/asked before the move");
            if (chat % 2 == 0) {
                telegram.updates.add("message", old.notice("migrate_to_chat_id", number(chat - 1_000)));
                telegram.updates.add("message", now.notice("migrate_from_chat_id", number(chat)));
            }
            now.says("/asked after");
            push(chat - 1_000, "News 3");
        }

        journey.eventually(() -> moved.stream().allMatch(chat -> chat.texts().contains("re: /asked after"))
                && journey.outbox.count(State.PENDING) == 0 && journey.outbox.count(State.SENDING) == 0);
        journey.untilHandled();
        for (int i = 0; i < GROUPS; i++) {
            List<String> all = new ArrayList<>(telegram.group(-GROUPS + i, "Room").texts());
            all.addAll(moved.get(i).texts());
            assertThat(all).containsExactlyInAnyOrder("re: /hello", "News 1", "News 2", "News 3",
                    "re: /asked before the move", "re: /asked after");
            assertThat(journey.chats.state(Integer.toString(-GROUPS + i))).isEmpty();
            assertThat(journey.chats.state(Integer.toString(-GROUPS + i - 1_000)))
                    .contains(TelegramChats.State.ACTIVE);
        }
    }

    @Test
    void carriesTheContactOver() {
        FakeChat old = telegram.group(-5, "Room");
        old.membership("member");
        Journey.until(() -> old.sent().size() == 1);
        FakeChat now = old.moveTo(-1_005);

        telegram.updates.add("message", now.notice("migrate_from_chat_id", number(-5)));

        Journey.until(() -> journey.chats.state("-1005").isPresent());
        assertThat(journey.chats.contact("-1005")).hasValue(7);
    }
}
