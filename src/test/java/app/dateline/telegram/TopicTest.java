package app.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.chat.ChatId;
import app.dateline.outbox.OutboxMessage.Draft;
import app.dateline.outbox.OutboxMessage.Kind;
import app.dateline.outbox.OutboxMessage.State;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Topics of a forum are opened, closed and deleted; Ann (7) is the forum's creator. */
class TopicTest {
    private final Journey journey = Journey.begin();
    private final FakeTelegram telegram = journey.telegram;
    private final FakeChat ann = telegram.person(7, "Ann");
    private final FakeChat forum = telegram.group(-1005, "Forum").member(7, "creator");

    @BeforeEach
    void annHasAChatWithTheBot() {
        journey.brain.answering = message -> Journey.says("re: " + message.text());
        forum.topic(55);
        ann.says("hello");
        journey.eventually(() -> ann.sent().size() == 1);
        forum.says("/bridge");
        journey.eventually(() -> forum.sent().size() == 1);
    }

    @AfterEach
    void end() {
        journey.close();
    }

    private void push(String cause, int thread) {
        journey.outbox.add(new Draft(new ChatId("telegram", "-1005", thread), Kind.PUSH, cause, Journey.says(cause),
                Locale.ENGLISH, null));
    }

    private int threadOf(String text) {
        return forum.sent().stream().filter(message -> message.path("text").asText().equals(text)).findFirst()
                .orElseThrow().path("message_thread_id").asInt(0);
    }

    @Test
    void sendsToTheMainThreadWhileATopicIsClosedAndToTheTopicAfterwards() {
        forum.closeTopic(55);
        push("News 1", 55);
        push("News 2", 55);
        journey.eventually(() -> forum.texts().contains("News 2"));
        forum.reopenTopic(55);
        journey.untilHandled();
        push("News 3", 55);

        journey.eventually(() -> forum.texts().contains("News 3"));
        assertThat(threadOf("News 1")).isZero();
        assertThat(threadOf("News 2")).isZero();
        assertThat(threadOf("News 3")).isEqualTo(55);
        journey.eventually(() -> ann.sent().size() == 2);
        assertThat(ann.texts().getLast()).contains("is closed", "Forum", "55");
    }

    @Test
    void answersInTheMainThreadWhoWritesInAClosedTopic() {
        forum.closeTopic(55);

        forum.says("/dam", 55);

        journey.eventually(() -> forum.texts().contains("re: /dam"));
        assertThat(threadOf("re: /dam")).isZero();
        assertThat(forum.sent().getLast().has("replied_to")).isTrue();
    }

    @Test
    void tellsADeletedTopicFromAClosedOne() {
        forum.deleteTopic(55);

        push("News", 55);

        journey.eventually(() -> ann.sent().size() == 2);
        assertThat(ann.texts().getLast()).contains("does not exist any more");
        journey.eventually(() -> forum.texts().contains("News"));
    }

    @Test
    void givesUpWhatTheClosedMainThreadDoesNotTakeAndSaysSo() {
        forum.closeTopic(0);

        push("News", 0);

        journey.eventually(() -> journey.outbox.count(State.FAILED) == 1);
        journey.eventually(() -> ann.sent().size() == 2);
        assertThat(ann.texts().getLast()).contains("main thread of \"Forum\" is closed");
        assertThat(journey.chats.state("-1005")).contains(TelegramChats.State.ACTIVE);
    }

    @Test
    void neverNamesTheMainThread() {
        forum.says("/dam");

        journey.eventually(() -> forum.sent().size() == 2);
        assertThat(telegram.calls("sendMessage")).noneMatch(call -> call.has("message_thread_id"));
    }

    @Test
    void waitsAsLongAsASlowGroupAsks() {
        forum.refuses(400, "Bad Request: SLOWMODE_WAIT_40");
        push("News", 0);
        journey.eventually(() -> journey.pauses.until("telegram", "-1005").isPresent());
        forum.open();
        // A slow group is left alone a little longer than it asks, a twentieth at most.
        assertThat(journey.pauses.until("telegram", "-1005").orElseThrow())
                .isBetween(journey.clock.instant().plusSeconds(30), journey.clock.instant().plusSeconds(42));
        assertThat(journey.pauses.until("telegram", "*")).isEmpty();

        journey.eventually(() -> forum.texts().contains("News"));
    }
}
