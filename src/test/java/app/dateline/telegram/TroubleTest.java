package app.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.chat.Block;
import app.dateline.chat.ChatId;
import app.dateline.chat.Evidence;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.outbox.OutboxMessage.Draft;
import app.dateline.outbox.OutboxMessage.Kind;
import app.dateline.outbox.OutboxMessage.State;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TroubleTest {
    private final Journey journey = Journey.begin();
    private final FakeTelegram telegram = journey.telegram;
    private final FakeChat ann = telegram.person(7, "Ann");
    private final FakeChat bob = telegram.person(8, "Bob");

    @BeforeEach
    void answer() {
        journey.brain.answering = message -> Journey.says("re: " + message.text());
    }

    @AfterEach
    void end() {
        journey.close();
    }

    @Test
    void parksOneChatThatIsTooFastAndServesTheOthers() {
        telegram.faults().tooFast(7, 30, 1);
        ann.says("one");
        Journey.until(() -> journey.pauses.until("telegram", "7").isPresent());

        ann.says("two");
        bob.says("three");

        Journey.until(() -> bob.sent().size() == 1);
        journey.untilHandled();
        journey.clock.advance(Duration.ofSeconds(29));
        assertThat(ann.sent()).isEmpty();
        journey.clock.advance(Duration.ofSeconds(3));
        Journey.until(() -> ann.sent().size() == 2);
        assertThat(ann.texts()).containsExactly("re: one", "re: two");
        assertThat(telegram.calls("sendMessage")).hasSize(4);
    }

    @Test
    void waitsEverywhereWhenSeveralChatsAreTooFastAtOnce() {
        for (long chat = 101; chat <= 103; chat++) {
            telegram.faults().tooFast(chat, 30, 1);
            telegram.person(chat, "Person").says("one");
        }

        Journey.until(() -> journey.pauses.until("telegram", "*").isPresent());
        ann.says("two");
        journey.untilHandled();
        assertThat(ann.sent()).isEmpty();
        journey.clock.advance(Duration.ofSeconds(32));
        Journey.until(() -> ann.sent().size() == 1);
    }

    @Test
    void suspendsAChatThatBlockedTheBotUntilItComesBack() {
        ann.says("one");
        Journey.until(() -> ann.sent().size() == 1);
        ann.close("bot was blocked by the user");
        ann.says("two");
        Journey.until(() -> journey.chats.state("7").orElseThrow() == TelegramChats.State.SUSPENDED);
        var push = new Draft(new ChatId("telegram", "7", 0), Kind.PUSH, "news 1", Journey.says("News"), Locale.ENGLISH,
                null);
        journey.outbox.add(push);

        ann.open();
        ann.says("three");
        Journey.until(() -> ann.sent().size() == 3);
        journey.clock.advance(Duration.ofSeconds(1));

        Journey.until(() -> ann.sent().size() == 4);
        assertThat(ann.texts()).containsExactly("re: one", "re: two", "re: three", "News");
    }

    @Test
    void suspendsAGroupThatRemovedTheBot() {
        FakeChat room = telegram.group(-5, "Room");

        room.membership("kicked");
        Journey.until(() -> journey.chats.state("-5").isPresent());
        journey.untilHandled();
        assertThat(journey.chats.state("-5")).contains(TelegramChats.State.SUSPENDED);

        room.membership("member");
        journey.untilHandled();
        assertThat(journey.chats.state("-5")).contains(TelegramChats.State.ACTIVE);
    }

    @Test
    void followsAGroupToItsNewId() {
        FakeChat old = telegram.group(-5, "Room");
        old.says("/one");
        Journey.until(() -> old.sent().size() == 1);
        FakeChat moved = old.moveTo(-1005);

        old.says("/two");

        Journey.until(() -> moved.sent().size() == 1);
        assertThat(moved.texts()).containsExactly("re: /two");
        assertThat(journey.chats.state("-5")).isEmpty();
        assertThat(journey.chats.state("-1005")).contains(TelegramChats.State.ACTIVE);
    }

    @Test
    void followsAGroupWhoseMoveIsAnnounced() {
        FakeChat old = telegram.group(-5, "Room");
        old.says("/one");
        Journey.until(() -> old.sent().size() == 1);

        ObjectNode notice = old.message("");
        notice.remove(List.of("text", "entities"));
        telegram.updates.add("message", notice.put("migrate_to_chat_id", -1005));

        Journey.until(() -> journey.chats.state("-1005").isPresent());
        assertThat(journey.chats.state("-5")).isEmpty();
    }

    @Test
    void sendsAnAnswerAgainWhoseOutcomeWasLost() {
        telegram.faults().next(FakeFaults.Kind.DROP_AFTER, "sendMessage", 1);
        ann.says("one");
        Journey.until(() -> ann.sent().size() == 1);
        Journey.until(() -> journey.outbox.count(State.PENDING) == 1);

        journey.clock.advance(Duration.ofSeconds(2));

        Journey.until(() -> ann.sent().size() == 2);
        Journey.until(() -> journey.outbox.count(State.SENT) == 1);
    }

    @Test
    void doesNotSendAPushAgainWhoseOutcomeWasLost() {
        telegram.faults().next(FakeFaults.Kind.HTML_502, "sendMessage", 1);
        var push = new Draft(new ChatId("telegram", "7", 0), Kind.PUSH, "news 1", Journey.says("News"), Locale.ENGLISH,
                null);

        journey.outbox.add(push);

        Journey.until(() -> journey.outbox.count(State.UNCERTAIN) == 1);
        assertThat(telegram.calls("sendMessage")).hasSize(1);
    }

    @Test
    void sendsPlainTextWhenStylesAreRefused() {
        journey.brain.answering = message -> Reply.of(new Block.Heading("Title"));
        telegram.faults().next(FakeFaults.Kind.ENTITIES, "sendMessage", 1);

        ann.says("one");

        Journey.until(() -> ann.sent().size() == 1);
        assertThat(ann.sent().getFirst().has("entities")).isFalse();
    }

    @Test
    void withdrawsACitationThatNoLongerHoldsWhenItIsSent() {
        journey.proof = (evidence, words) -> !words.equals("Old words.");
        journey.brain.answering = message -> Reply.of(cited("Old words."), cited("Good words."));

        ann.says("one");

        Journey.until(() -> ann.sent().size() == 1);
        assertThat(ann.texts().getFirst()).doesNotContain("Old words.").contains("changed or withdrawn")
                .contains("Good words.\nHarbour Post");
    }

    private static Block cited(String words) {
        return new Block.Cited(List.of(Run.of(words)), false, List.of(Run.of("Harbour Post")),
                new Evidence(1, 1, 0, 9));
    }

    @Test
    void splitsALongReplyAndPutsButtonsUnderItsEnd() {
        String sentence = "The old bridge over the Vell stays closed 😀 until autumn. ";
        journey.brain.answering = message -> Journey.says(sentence.repeat(200)).with(List.of(List.of(
                new app.dateline.chat.Button("More", new app.dateline.chat.Button.Press("h")))));

        ann.says("one");

        Journey.until(() -> journey.outbox.count(State.SENT) == 1);
        assertThat(ann.sent()).hasSize(3);
        assertThat(String.join(" ", ann.texts())).isEqualTo(sentence.repeat(200).strip());
        assertThat(ann.sent()).extracting(message -> message.has("reply_markup")).containsExactly(false, false, true);
    }
}
