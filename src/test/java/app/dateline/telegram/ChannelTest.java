package app.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.chat.Button;
import app.dateline.chat.ChatId;
import app.dateline.outbox.OutboxMessage.Draft;
import app.dateline.outbox.OutboxMessage.Kind;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Channels, and those who write in the name of a chat. */
class ChannelTest {
    private final Journey journey = Journey.begin();
    private final FakeTelegram telegram = journey.telegram;
    private final FakeChat channel = telegram.channel(-1006, "Headlines");
    private final FakeChat room = telegram.group(-1005, "Newsroom");

    @BeforeEach
    void answer() {
        journey.brain.answering = message -> Journey.says("re: " + message.text());
    }

    @AfterEach
    void end() {
        journey.close();
    }

    @Test
    void answersNothingInAChannelAndKnowsIt() {
        channel.posts("When does the bridge close?");
        channel.posts("/bridge@dateline_test_bot");

        Journey.until(() -> journey.chats.state("-1006").isPresent());
        journey.untilHandled();
        assertThat(journey.chats.title("-1006")).isEqualTo("Headlines");
        assertThat(journey.brain.asked).isEmpty();
        assertThat(channel.sent()).isEmpty();
    }

    @Test
    void tellsWhoeverPressesAButtonThereAndNobodyElse() {
        journey.brain.pressing = press -> Journey.says("Because it matched.");
        channel.membership(FakeMembers.bot("left"), FakeMembers.bot("administrator").put("can_post_messages", true),
                channel.person());
        journey.outbox.add(new Draft(new ChatId("telegram", "-1006", 0), Kind.PUSH, "news",
                Journey.says("News").with(List.of(List.of(new Button("Why?", new Button.Press("k.0"))))),
                Locale.ENGLISH, null));
        journey.eventually(() -> channel.texts().contains("News"));

        channel.presses("Why?", 66);

        Journey.until(() -> telegram.calls("answerCallbackQuery").stream()
                .anyMatch(call -> call.path("text").asText().equals("Because it matched.")));
        journey.untilHandled();
        assertThat(channel.texts()).containsExactly("News");
    }

    @Test
    void doesNotTakeAPostForALeaveToWrite() {
        channel.membership(FakeMembers.bot("left"), FakeMembers.bot("administrator").put("can_post_messages", false),
                channel.person());
        channel.posts("Good morning");

        Journey.until(() -> journey.chats.state("-1006").isPresent());
        journey.untilHandled();
        assertThat(journey.chats.state("-1006")).contains(TelegramChats.State.SUSPENDED);
    }

    @Test
    void ignoresWhatALinkedChannelForwardsByItself() {
        var forwarded = room.message("/bridge@dateline_test_bot").put("is_automatic_forward", true);
        forwarded.set("sender_chat", channel.chat());
        ((com.fasterxml.jackson.databind.node.ObjectNode) forwarded.get("from")).put("id", 777_000);
        telegram.updates.add("message", forwarded);
        room.says("/last");

        Journey.until(() -> room.sent().size() == 1);
        journey.untilHandled();
        assertThat(room.texts()).containsExactly("re: /last");
    }

    @Test
    void answersAnonymousAdminsAndThoseWhoWriteAsAChannelUnderTheNameOfThatChat() {
        var anonymous = room.message("/bridge");
        anonymous.set("from", FakeChat.bot().put("id", 1_087_968_824L).put("username", "GroupAnonymousBot"));
        anonymous.set("sender_chat", room.chat());
        var asChannel = room.message("/dam");
        asChannel.set("from", FakeChat.bot().put("id", 136_817_688L).put("username", "Channel_Bot"));
        asChannel.set("sender_chat", channel.chat());

        telegram.updates.add("message", anonymous);
        telegram.updates.add("message", asChannel);

        Journey.until(() -> room.sent().size() == 2);
        assertThat(journey.brain.asked).extracting(message -> message.from().id()).containsExactly("-1005", "-1006");
    }

    @Test
    void neverAnswersACommandForAnotherBotWhoeverGivesIt() {
        var anonymous = room.message("/bridge@other_bot");
        anonymous.set("from", FakeChat.bot().put("id", 1_087_968_824L));
        anonymous.set("sender_chat", room.chat());
        telegram.updates.add("message", anonymous);
        room.says("/last");

        Journey.until(() -> room.sent().size() == 1);
        assertThat(room.texts()).containsExactly("re: /last");
    }
}
