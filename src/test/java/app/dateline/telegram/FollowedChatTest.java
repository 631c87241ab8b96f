package app.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.chat.ChatId;
import app.dateline.chat.ChatPeople.Standing;
import app.dateline.chat.Person;
import app.dateline.outbox.OutboxMessage.Draft;
import app.dateline.outbox.OutboxMessage;
import app.dateline.subscription.Pace;
import app.dateline.subscription.Subject.OfTopic;
import app.dateline.subscription.Subscription;
import app.dateline.telegram.FakeFaults.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of subscriptions when their chats move, lose a thread, or lose the bot; Ann (7) is an admin. */
class FollowedChatTest {
    private final Journey journey = Journey.begin();
    private final FakeTelegram telegram = journey.telegram;
    private final FakeChat ann = telegram.person(7, "Ann");
    private final FakeChat forum = telegram.group(-1005, "Forum").member(7, "creator").member(8, "member");

    @BeforeEach
    void begin() {
        journey.brain.answering = message -> Journey.says("re: " + message.text());
        forum.topic(55);
        ann.says("hello");
        forum.says("/hello");
        journey.eventually(() -> ann.sent().size() == 1 && forum.sent().size() == 1);
    }

    @AfterEach
    void end() {
        journey.close();
    }

    private void follow(String chat, int thread) {
        journey.subscriptions.add(new ChatId("telegram", chat, thread), new OfTopic("bridge"), new Pace.AtOnce(),
                Locale.ENGLISH, "7");
    }

    private List<Subscription> of(String chat) {
        return journey.subscriptions.of(new ChatId("telegram", chat, 0));
    }

    private void push(String chat, int thread) {
        journey.outbox.add(
                new Draft(new ChatId("telegram", chat, thread), OutboxMessage.Kind.PUSH, "news", Journey.says("News"),
                        Locale.ENGLISH, null));
    }

    @Test
    void goToTheMainThreadWhenTheirsWasDeletedAndAnAdminIsTold() {
        follow("-1005", 55);
        forum.deleteTopic(55);

        push("-1005", 55);

        journey.eventually(() -> forum.texts().contains("News"));
        assertThat(of("-1005")).extracting(each -> each.chat().thread()).containsExactly(0);
        journey.eventually(() -> ann.sent().size() == 2);
        assertThat(ann.texts().getLast()).contains("does not exist any more", "Forum");
    }

    @Test
    void stayInAThreadThatIsOnlyClosed() {
        follow("-1005", 55);
        forum.closeTopic(55);

        push("-1005", 55);

        journey.eventually(() -> forum.texts().contains("News"));
        assertThat(of("-1005")).extracting(each -> each.chat().thread()).containsExactly(55);
    }

    @Test
    void goWithAGroupThatBecomesASupergroup() {
        follow("-1005", 0);
        journey.preferences.change(new ChatId("telegram", "-1005", 0),
                before -> before.withLanguage(Optional.of(Locale.GERMAN)));
        FakeChat now = forum.moveTo(-2005);

        push("-1005", 0);

        journey.eventually(() -> now.texts().contains("News"));
        assertThat(of("-1005")).isEmpty();
        assertThat(of("-2005")).hasSize(1).allMatch(Subscription::isHeard);
        assertThat(of("-2005").getFirst().speaks()).isEqualTo(Locale.GERMAN);
    }

    @Test
    void sleepWhileTheBotIsBlockedOrPutOut() {
        follow("7", 0);
        follow("-1005", 0);

        ann.close("bot was blocked by the user");
        push("7", 0);
        forum.membership("member", "kicked");
        journey.eventually(() -> of("7").getFirst().suspended() && of("-1005").getFirst().suspended());
        assertThat(journey.subscriptions.heard(0, 10)).isEmpty();

        ann.open();
        ann.membership("kicked", "member");
        forum.membership("left", "member");
        journey.eventually(() -> journey.subscriptions.heard(0, 10).size() == 2);
    }

    @Test
    void speakTheLanguageThatTheChatHasChosen() {
        journey.preferences.change(new ChatId("telegram", "7", 0),
                before -> before.withLanguage(Optional.of(Locale.of("ru"))));

        ann.says("what");

        journey.eventually(() -> ann.sent().size() == 2);
        assertThat(journey.brain.asked.getLast().language()).isEqualTo(Locale.of("ru"));
    }

    @Test
    void knowsWhoRunsAChatAndWhoDoesNotAndWhenTelegramDoesNotTell() {
        assertThat(standing("7")).isEqualTo(Standing.ADMIN);
        assertThat(standing("8")).isEqualTo(Standing.OTHER);
        assertThat(standing("9")).isEqualTo(Standing.OTHER);
        assertThat(standing("-1005")).isEqualTo(Standing.ADMIN);
        assertThat(standing("-1006")).isEqualTo(Standing.OTHER);
        // Whatever the wording of a no, who is an admin can be seen.
        telegram.faults().next(Kind.ENTITIES, "getChatMember", 2);
        assertThat(standing("7")).isEqualTo(Standing.ADMIN);
        assertThat(standing("8")).isEqualTo(Standing.OTHER);
        for (Kind kind : List.of(Kind.CODE_429, Kind.CODE_500, Kind.HTML_502, Kind.DROP_BEFORE)) {
            telegram.faults().next(kind, "getChatMember", 1);
            assertThat(standing("7")).as("%s", kind).isEqualTo(Standing.UNKNOWN);
        }
    }

    private Standing standing(String person) {
        return journey.people.standing("-1005", new Person("telegram", person, ""));
    }
}
