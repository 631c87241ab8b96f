package app.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.chat.ChatId;
import app.dateline.outbox.OutboxMessage.Draft;
import app.dateline.outbox.OutboxMessage.Kind;
import app.dateline.outbox.OutboxMessage.State;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens when the bot's own place in a chat changes. Ann (7) is who changes it. */
class MembershipTest {
    private final Journey journey = Journey.begin();
    private final FakeTelegram telegram = journey.telegram;
    private final FakeChat ann = telegram.person(7, "Ann");
    private final FakeChat room = telegram.group(-1005, "Newsroom");
    private final FakeChat channel = telegram.channel(-1006, "Headlines");

    @BeforeEach
    void annHasAChatWithTheBot() {
        journey.brain.answering = message -> Journey.says("re: " + message.text());
        ann.says("hello");
        journey.eventually(() -> ann.sent().size() == 1);
    }

    @AfterEach
    void end() {
        journey.close();
    }

    private void push(String chat, String cause) {
        journey.outbox.add(new Draft(new ChatId("telegram", chat, 0), Kind.PUSH, cause, Journey.says(cause),
                Locale.ENGLISH, null));
    }

    @Test
    void greetsAGroupOnceAndSaysHowToAsk() {
        room.membership("member");
        journey.eventually(() -> room.sent().size() == 1);
        room.membership("member", "left");
        room.membership("left", "administrator");
        room.says("/bridge");

        journey.eventually(() -> room.sent().size() == 2);
        journey.untilHandled();
        assertThat(room.texts().getFirst()).contains("/ask", "@dateline_test_bot");
        assertThat(room.texts().getLast()).isEqualTo("re: /bridge");
        assertThat(journey.chats.contact("-1005")).hasValue(7);
    }

    @Test
    void tellsTheAdminPrivatelyOnceThatItWasRemovedAndLetsPushesWait() {
        room.membership("member");
        room.membership("member", "kicked");
        journey.eventually(() -> ann.sent().size() == 2);
        push("-1005", "News");
        room.membership("kicked", "left");
        journey.untilHandled();

        assertThat(journey.chats.state("-1005")).contains(TelegramChats.State.SUSPENDED);
        assertThat(ann.texts().getLast()).contains("removed", "Newsroom");
        room.membership("left", "member");
        journey.eventually(() -> room.texts().contains("News"));
        assertThat(ann.sent()).hasSize(2);
    }

    @Test
    void greetsNoChannelButTellsWhoAddedIt() {
        channel.membership("administrator");

        journey.eventually(() -> ann.sent().size() == 2);
        assertThat(ann.texts().getLast()).contains("Headlines");
        assertThat(channel.sent()).isEmpty();
        assertThat(journey.chats.state("-1006")).contains(TelegramChats.State.ACTIVE);
    }

    @Test
    void waitsInAChannelUntilItMayPost() {
        var silent = FakeMembers.bot("administrator").put("can_post_messages", false);
        channel.membership(FakeMembers.bot("left"), silent, ann.person());
        journey.eventually(() -> ann.sent().size() == 2);
        assertThat(ann.texts().getLast()).contains("may not write", "Headlines");
        assertThat(journey.chats.state("-1006")).contains(TelegramChats.State.SUSPENDED);

        channel.membership(silent, FakeMembers.bot("administrator"), ann.person());
        journey.eventually(() -> journey.chats.state("-1006").orElseThrow() == TelegramChats.State.ACTIVE);
        assertThat(journey.pauses.until("telegram", "-1006")).isEmpty();
    }

    @Test
    void waitsInAGroupThatRestrictsItUntilItMayWriteAgain() {
        room.membership("member");
        journey.eventually(() -> room.sent().size() == 1);
        room.membership("member", "restricted");
        journey.eventually(() -> ann.sent().size() == 2);
        push("-1005", "News");
        journey.untilHandled();
        assertThat(ann.texts().getLast()).contains("may not write", "Newsroom");
        assertThat(journey.chats.state("-1005")).contains(TelegramChats.State.SUSPENDED);

        room.membership("restricted", "member");

        journey.eventually(() -> room.texts().contains("News"));
    }

    @Test
    void writesOnWhenItIsPromotedOrDemoted() {
        room.membership("member");
        room.membership("member", "administrator");
        room.membership("administrator", "member");
        journey.untilHandled();

        assertThat(journey.chats.state("-1005")).contains(TelegramChats.State.ACTIVE);
        assertThat(ann.sent()).hasSize(1);
    }

    @Test
    void saysNothingMoreToWhoBlocksItUntilThePersonComesBack() {
        ann.membership("member", "kicked");
        journey.untilHandled();
        push("7", "News");
        assertThat(journey.chats.state("7")).contains(TelegramChats.State.SUSPENDED);
        assertThat(ann.sent()).hasSize(1);

        ann.membership("kicked", "member");

        journey.eventually(() -> ann.texts().contains("News"));
    }

    @Test
    void endsWhatWaitsForAnAccountThatWasDeleted() {
        ann.close("user is deactivated");
        push("7", "News 1");
        push("7", "News 2");
        push("7", "News 3");

        journey.eventually(() -> journey.chats.state("7").orElseThrow() == TelegramChats.State.ENDED);
        journey.eventually(() -> journey.outbox.count(State.PENDING) == 0);
        journey.clock.advance(Duration.ofDays(400));
        assertThat(journey.pauses.until("telegram", "7")).isPresent();
        assertThat(telegram.calls("sendMessage")).hasSize(2);
    }

    @Test
    void tellsAnAdminThatItMayNotWriteWhenNobodyIsKnownToHaveAddedIt() {
        room.member(FakeTelegram.BOT_ID, "administrator").member(9, "administrator").member(7, "creator");
        telegram.person(9, "Bob");
        room.says("/bridge");
        journey.eventually(() -> room.sent().size() == 1);
        room.refuses(400, "Bad Request: not enough rights to send text messages to the chat");

        room.says("/dam");
        room.says("/tower");

        journey.eventually(() -> ann.sent().size() == 2);
        journey.untilHandled();
        assertThat(ann.texts().getLast()).contains("may not write", "Newsroom");
        assertThat(telegram.calls("getChatAdministrators")).hasSize(1);
        journey.clock.advance(Duration.ofDays(1));
        room.says("/lake");
        journey.eventually(() -> ann.sent().size() == 3);
    }

    @Test
    void remembersNoAnonymousAdminAsContact() {
        var anonymous = FakeChat.bot().put("id", 1_087_968_824L).put("username", "GroupAnonymousBot");

        room.membership(FakeMembers.bot("left"), FakeMembers.bot("member"), anonymous);

        journey.eventually(() -> room.sent().size() == 1);
        assertThat(journey.chats.contact("-1005")).isEmpty();
    }

    @Test
    void knowsAChatByItsNewTitle() {
        room.says("/bridge");
        journey.eventually(() -> room.sent().size() == 1);
        var renamed = room.notice("new_chat_title", FakeTelegram.JSON.getNodeFactory().textNode("Night desk"));
        ((com.fasterxml.jackson.databind.node.ObjectNode) renamed.get("chat")).put("title", "Night desk");

        telegram.updates.add("message", renamed);

        journey.eventually(() -> journey.chats.title("-1005").equals("Night desk"));
    }

    @Test
    void tellsAnAdminInTheAdminsLanguage() {
        room.membership(FakeMembers.bot("left"), FakeMembers.bot("member"), ann.person().put("language_code", "de"));
        journey.eventually(() -> room.sent().size() == 1);

        room.membership(FakeMembers.bot("member"), FakeMembers.bot("kicked"),
                ann.person().put("language_code", "de"));

        journey.eventually(() -> ann.sent().size() == 2);
        assertThat(ann.texts().getLast()).contains("entfernt", "Newsroom");
    }
}
