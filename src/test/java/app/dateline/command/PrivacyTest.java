package app.dateline.command;

import static app.dateline.telegram.BotInside.OWNER;
import static app.dateline.telegram.BotInside.text;
import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.article.Articles;
import app.dateline.article.Draft;
import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.ChatId;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.outbox.Outbox;
import app.dateline.outbox.OutboxMessage;
import app.dateline.outbox.OutboxMessage.Kind;
import app.dateline.outbox.OutboxMessage.State;
import app.dateline.people.Role;
import app.dateline.people.Roles;
import app.dateline.subscription.ChatPreferences;
import app.dateline.subscription.Subscriptions;
import app.dateline.telegram.BotInside;
import app.dateline.telegram.FakeChat;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of a chat is told truly, and forgotten when its people want that; the whole bot, told by messages. */
class PrivacyTest {
    private static BotInside bot;

    @BeforeAll
    static void start(@TempDir Path folder) {
        bot = new BotInside(folder, "--dateline.retention.messages=3d", "--dateline.retention.shown=30d");
        bot.bean(Articles.class).save(Draft.of("t", "The bridge is open to all.").headline("Bridge").build());
    }

    @AfterAll
    static void end() {
        bot.close();
    }

    private static FakeChat person(long id) {
        return bot.telegram.person(id, "User " + id);
    }

    private static Reply says(long id, String text) {
        return bot.says(person(id), id, text).orElseThrow();
    }

    private static long rows(String table, String chat) {
        return bot.bean(JdbcClient.class).sql("select count(*) from " + table + " where chat = ?").param(chat)
                .query(Long.class).single();
    }

    private static ChatId chat(String id) {
        return new ChatId("telegram", id, 0);
    }

    @Test
    void tellsHowLongThingsAreKeptByTheSettings() {
        assertThat(text(says(10, "/privacy"))).contains("for 7 days, without its words", "my answer for 3 days",
                "on the web page both for 30 days", "for 90 days", "For 30 days I keep which chat was shown",
                "/privacy delete");
    }

    @Test
    void forgetsAPersonOnceThatIsConfirmedAndKeepsNoWords() {
        says(20, "/settings zone Europe/Berlin");
        says(20, "/subscribe \"a secret wish\"");
        says(20, "/subscribe treaty");
        Outbox outbox = bot.bean(Outbox.class);
        outbox.add(new OutboxMessage.Draft(chat("20"), Kind.ANSWER, "said",
                Reply.of(Paragraph.of(Run.of("words for you alone"))), Locale.ENGLISH, null));
        Awaitility.await().until(() -> outbox.stateOf(chat("20"), "said").filter(State.SENT::equals).isPresent());
        Reply asked = says(20, "/privacy delete");
        assertThat(text(asked)).startsWith("Shall I forget what I keep about you?").contains("What stays:");
        assertThat(bot.bean(Subscriptions.class).count(chat("20"))).isEqualTo(2);

        assertThat(bot.presses(person(20), 20, asked, "Forget it all"))
                .isEqualTo("I have forgotten this chat, up to this message.");

        assertThat(bot.bean(Subscriptions.class).count(chat("20"))).isZero();
        assertThat(bot.bean(ChatPreferences.class).of(chat("20")).zone()).isEmpty();
        assertThat(rows("button_row", "20")).isZero();
        assertThat(rows("telegram_chat", "20")).isZero();
        assertThat(outbox.stateOf(chat("20"), "said")).contains(State.SENT);
        List<String> kept = bot.bean(JdbcClient.class)
                .sql("""
                        select payload from outbox where chat = '20' union all select subject from subscription where chat = '20'""")
                .query((row, number) -> row.getString(1)).list();
        assertThat(kept).noneMatch(words -> words.contains("words for you") || words.contains("secret"));
        assertThat(text(says(20, "/subscriptions"))).doesNotContain("secret");
        assertThat(text(says(20, "/subscribe \"a secret wish\""))).contains("a secret wish");
    }

    @Test
    void anEditorIsToldThatTheRightStays() {
        bot.bean(Roles.class).grant(30, Role.EDITOR, OWNER);

        assertThat(bot.presses(person(30), 30, says(30, "/privacy delete"), "Forget it all"))
                .contains("Your right as an editor or owner stays");

        assertThat(bot.bean(Roles.class).has(30, Role.EDITOR)).isTrue();
    }

    @Test
    void inAGroupItsAdminsAloneDecideThat() {
        FakeChat group = bot.telegram.group(-1007, "Room").member(41, "administrator").member(42, "member");
        bot.says(group, 41, "/subscribe treaty");

        assertThat(bot.says(group, 42, "/privacy delete")).isEmpty();
        Reply asked = bot.says(group, 41, "/privacy delete").orElseThrow();
        assertThat(bot.presses(group, 42, asked, "Forget it all")).startsWith("Only an admin of this chat");
        assertThat(bot.bean(Subscriptions.class).count(chat("-1007"))).isEqualTo(1);
        assertThat(bot.presses(group, 41, asked, "Forget it all")).startsWith("I have forgotten this chat");

        assertThat(bot.bean(Subscriptions.class).count(chat("-1007"))).isZero();
    }
}
