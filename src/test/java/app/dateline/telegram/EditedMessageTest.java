package app.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.chat.IncomingMessage;
import app.dateline.outbox.OutboxMessage.State;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People change what they have written. */
class EditedMessageTest {
    private final Journey journey = Journey.begin();
    private final FakeTelegram telegram = journey.telegram;
    private final FakeChat ann = telegram.person(7, "Ann");
    private final FakeChat room = telegram.group(-1005, "Newsroom");

    @BeforeEach
    void answer() {
        journey.brain.answering = message -> Journey.says("re: " + message.text());
    }

    @AfterEach
    void end() {
        journey.close();
    }

    private ObjectNode said(FakeChat chat, String text) {
        ObjectNode message = chat.message(text);
        telegram.updates.add("message", message);
        return message;
    }

    @Test
    void answersOtherWordsInThePlaceOfTheFirstAnswer() {
        ObjectNode message = said(ann, "When does the brigde close?");
        Journey.until(() -> ann.sent().size() == 1);

        ann.edits(message, "When does the bridge close?");
        Journey.until(() -> ann.texts().contains("re: When does the bridge close?"));
        ann.edits(message, "When does the dam close?");

        Journey.until(() -> ann.texts().contains("re: When does the dam close?"));
        assertThat(ann.sent()).hasSize(1);
        assertThat(telegram.calls("sendMessage")).hasSize(1);
    }

    @Test
    void doesNothingWhenTheWordsAreTheSame() {
        ObjectNode message = said(ann, "the bridge");
        Journey.until(() -> ann.sent().size() == 1);

        ann.edits(message, "the bridge");

        journey.untilHandled();
        assertThat(journey.brain.asked).hasSize(1);
    }

    @Test
    void doesNothingWhenTheMessageIsOld() {
        ObjectNode message = said(ann, "the bridge");
        Journey.until(() -> ann.sent().size() == 1);

        ann.edits(message.put("date", message.path("date").asInt() - 3_000), "the dam");

        journey.untilHandled();
        assertThat(journey.brain.asked).hasSize(1);
    }

    @Test
    void runsNothingAgainThatChangesSomething() {
        ObjectNode message = said(ann, "/start claim_1");
        Journey.until(() -> ann.sent().size() == 1);
        journey.brain.onlyReads = false;

        ann.edits(message, "/start claim_2");

        journey.untilHandled();
        assertThat(journey.brain.asked).extracting(IncomingMessage::text).containsExactly("/start claim_1");
    }

    @Test
    void answersAMessageThatIsForItOnlyNow() {
        ObjectNode message = said(room, "when does the bridge close?");
        journey.untilHandled();

        room.edits(message, "@dateline_test_bot when does the bridge close?");

        Journey.until(() -> room.sent().size() == 1);
        assertThat(room.sent().getFirst().path("replied_to")).isEqualTo(message.get("message_id"));
    }

    @Test
    void putsAShortAnswerInThePlaceOfALongOne() {
        journey.brain.answering = message -> Journey.says((message.text() + " ").repeat(1_200));
        ObjectNode message = said(ann, "dam?");
        Journey.until(() -> journey.outbox.count(State.SENT) == 1);
        assertThat(ann.sent()).hasSize(2);
        journey.brain.answering = incoming -> Journey.says("Short");

        ann.edits(message, "bridge?");

        Journey.until(() -> ann.texts().equals(List.of("Short")));
    }

    @Test
    void putsALongAnswerUnderItsQuestionAndTakesTheShortOneAway() {
        ObjectNode message = said(ann, "dam?");
        Journey.until(() -> journey.outbox.count(State.SENT) == 1);
        journey.brain.answering = incoming -> Journey.says((incoming.text() + " ").repeat(1_200));

        ann.edits(message, "lake?");

        // The short one is taken away once the long one stands.
        Journey.until(() -> journey.outbox.count(State.SENT) == 2 && ann.texts().size() == 2);
        assertThat(ann.texts()).allMatch(text -> text.startsWith("lake? lake?"));
    }

    @Test
    void answersOnlyTheNewestWordsWhenTheFirstAnswerStillWaits() {
        telegram.faults().tooFast(7, 30, 1);
        ObjectNode message = said(ann, "the brigde");
        Journey.until(() -> journey.pauses.until("telegram", "7").isPresent());
        ann.edits(message, "the bridge");
        journey.untilHandled();

        journey.clock.advance(Duration.ofSeconds(32));

        Journey.until(() -> ann.sent().size() == 1);
        Journey.until(() -> journey.outbox.count(State.PENDING) == 0);
        assertThat(ann.texts()).containsExactly("re: the bridge");
    }

    @Test
    void endsWithTheNewestWordsInOnePlaceWhenTheFirstAnswerMayHaveArrived() {
        telegram.faults().next(FakeFaults.Kind.DROP_BEFORE, "sendMessage", 1);
        ObjectNode message = said(ann, "the brigde");
        Journey.until(() -> !telegram.calls("sendMessage").isEmpty()
                && journey.outbox.count(State.PENDING) == 1);
        ann.edits(message, "the bridge");
        journey.untilHandled();

        journey.eventually(() -> ann.texts().contains("re: the bridge"));

        assertThat(ann.texts()).containsExactly("re: the bridge");
    }

    @Test
    void leavesNothingOfALongAnswerThatHadBegunToArrive() {
        telegram.watch(call -> {
            if (call.method().equals("sendmessage")) {
                telegram.watch(other -> {});
                telegram.faults().tooFast(7, 30, 1);
            }
        });
        journey.brain.answering = message -> Journey.says((message.text() + " ").repeat(1_200));
        ObjectNode message = said(ann, "dam?");
        Journey.until(() -> journey.pauses.until("telegram", "7").isPresent());
        assertThat(ann.sent()).hasSize(1);
        journey.brain.answering = incoming -> Journey.says("Short");

        ann.edits(message, "bridge?");
        journey.untilHandled();
        journey.clock.advance(Duration.ofSeconds(33));

        Journey.until(() -> ann.texts().equals(List.of("Short")));
        assertThat(journey.outbox.count(State.PENDING)).isZero();
    }

    @Test
    void endsWithTheNewestWordsWhenBothWaitForTheBot() {
        journey.stop();
        ObjectNode message = said(ann, "the brigde");
        ann.edits(message, "the bridge");

        try (Journey again = journey.restart()) {
            Journey.until(() -> ann.texts().contains("re: the bridge"));
            again.untilHandled();
        }
        assertThat(ann.sent()).hasSize(1);
    }

    @Test
    void answersAnewWhenItsAnswerWasDeleted() {
        ObjectNode message = said(ann, "the brigde");
        Journey.until(() -> journey.outbox.count(State.SENT) == 1);
        ann.forgets();

        ann.edits(message, "the bridge");

        Journey.until(() -> ann.texts().equals(List.of("re: the bridge")));
    }
}
