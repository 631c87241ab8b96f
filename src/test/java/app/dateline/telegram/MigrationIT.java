package app.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.chat.ChatId;
import app.dateline.outbox.OutboxMessage.Draft;
import app.dateline.outbox.OutboxMessage.Kind;
import app.dateline.outbox.OutboxMessage.State;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Groups become supergroups while they are written to. */
@Tag("chaos")
class MigrationIT {
    private static final int GROUPS = 100;
    private static final int NEWS = 3;
    private final Journey journey = Journey.begin();
    private final FakeTelegram telegram = journey.telegram;

    @AfterEach
    void end() {
        journey.close();
    }

    @Test
    void aHundredGroupsThatMoveInTheMiddleOfABroadcastGetAllOfItOnce() {
        List<FakeChat> groups = new ArrayList<>();
        for (int group = 1; group <= GROUPS; group++) {
            groups.add(telegram.group(-group, "Group " + group));
        }
        var sends = new AtomicInteger();
        telegram.watch(call -> {
            if (call.method().equals("sendmessage") && sends.incrementAndGet() == GROUPS) {
                moveAll(groups);
            }
        });
        for (int news = 0; news < NEWS; news++) {
            for (int group = 1; group <= GROUPS; group++) {
                journey.outbox.add(new Draft(new ChatId("telegram", Integer.toString(-group), 0), Kind.PUSH,
                        "news " + news, Journey.says("News " + news), Locale.ENGLISH, null));
            }
        }

        Journey.until(() -> {
            journey.clock.advance(Duration.ofMillis(200));
            return journey.outbox.count(State.PENDING) == 0 && journey.outbox.count(State.SENDING) == 0;
        });

        assertThat(journey.outbox.count(State.SENT)).isEqualTo(GROUPS * NEWS);
        for (int group = 1; group <= GROUPS; group++) {
            List<String> texts = new ArrayList<>(groups.get(group - 1).texts());
            texts.addAll(telegram.group(newId(group), "").texts());
            assertThat(texts).as("group %s", group).containsExactly("News 0", "News 1", "News 2");
        }
    }

    private static long newId(int group) {
        return -1_000_000 - group;
    }

    /** Every second move is announced by its service message; the others are learnt from the next send. */
    private void moveAll(List<FakeChat> groups) {
        for (int group = 1; group <= GROUPS; group++) {
            FakeChat old = groups.get(group - 1);
            old.moveTo(newId(group));
            if (group % 2 == 0) {
                ObjectNode notice = old.message("");
                notice.remove(List.of("text", "entities"));
                telegram.updates.add("message", notice.put("migrate_to_chat_id", newId(group)));
            }
        }
    }
}
