package app.dateline.command.admin;

import static app.dateline.telegram.BotInside.OWNER;
import static app.dateline.telegram.BotInside.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.ChatId;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.outbox.Outbox;
import app.dateline.outbox.OutboxMessage.Draft;
import app.dateline.outbox.OutboxMessage.Kind;
import app.dateline.people.Role;
import app.dateline.people.Roles;
import app.dateline.telegram.BotInside;
import app.dateline.telegram.FakeChat;
import app.dateline.telegram.FakeTelegram;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bot that is there for some alone; the whole bot, told by messages. */
class AccessTest {
    private static BotInside bot;
    private static FakeChat owner;

    @BeforeAll
    static void start(@TempDir Path folder) {
        bot = new BotInside(folder, "--dateline.access=listed", "--dateline.access-users=7",
                "--dateline.access-chats=-1001", "--dateline.telegram.inline.cache=60s");
        owner = bot.telegram.person(OWNER, "Ann");
    }

    @AfterAll
    static void end() {
        bot.close();
    }

    private static Reply owner(String text) {
        return bot.says(owner, OWNER, text).orElseThrow();
    }

    private static FakeChat person(long id) {
        return bot.telegram.person(id, "User " + id);
    }

    private static String says(long id, String text) {
        return text(bot.says(person(id), id, text).orElseThrow());
    }

    @Test
    void whoeverIsNotListedIsToldSoWithTheirNumberAndListedByAnOwner() {
        assertThat(says(50, "/help")).isEqualTo("This bot is there for listed people and groups only. Your id is 50;"
                + " with it, whoever runs the bot can list you.");
        assertThat(says(50, "What about the treaty?")).startsWith("This bot is there for listed people");
        ObjectNode piece = person(50).message("");
        piece.remove("text");
        piece.put("media_group_id", "1").putObject("document").put("file_id", "f").put("file_unique_id", "u");
        assertThat(bot.to("message", BotInside.by(piece, 50))).as("one of several files").isEmpty();
        assertThat(says(7, "/help")).contains("/ask");
        assertThat(says(OWNER, "/help")).contains("/access");

        assertThat(text(owner("/access add 50 Ben")))
                .isEqualTo("Ben (50) is on the list of those who may use the bot.");

        assertThat(says(50, "/help")).contains("/ask").doesNotContain("/access");
        assertThat(text(owner("/access"))).contains("7, by the settings", "-1001", "Ben (50)");
        assertThat(text(owner("/access add 50"))).endsWith("is on the list already.");
        assertThat(text(owner("/access remove 7"))).contains("take the id out of dateline.access-users");
        bot.presses(owner, OWNER, owner("/undo"), "Take it back");
        assertThat(says(50, "/help")).startsWith("This bot is there for listed people");
        assertThat(text(owner("/access add everybody"))).startsWith("Write /access add");
    }

    @Test
    void aGroupIsToldItsNumberOnceAndHearsNothingUnlessOneOfThoseAsksWhoMay() {
        FakeChat group = bot.telegram.group(-1002, "Elsewhere");

        assertThat(bot.says(group, 60, "/topics@" + FakeTelegram.BOT_NAME)).isEmpty();
        assertThat(bot.says(group, 7, "/topics@" + FakeTelegram.BOT_NAME)).isPresent();
        assertThat(bot.says(bot.telegram.group(-1001, "Listed"), 60, "/topics@" + FakeTelegram.BOT_NAME)).isPresent();

        group.membership("member");
        await().until(() -> group.texts().stream().anyMatch(text -> text.contains("The id of this group is -1002")));
    }

    @Test
    void nothingIsOfferedInlineAndTelegramKeepsNothing() {
        String stranger = person(61).asksInline("treaty");
        String listed = person(7).asksInline("treaty");

        await().until(() -> bot.telegram.calls("answerInlineQuery").size() >= 2);

        List<JsonNode> answers = bot.telegram.calls("answerInlineQuery");
        assertThat(answers).allSatisfy(answer -> assertThat(answer.path("cache_time").asInt()).isZero());
        assertThat(answers).anySatisfy(answer -> {
            assertThat(answer.path("inline_query_id").asText()).isEqualTo(stranger);
            assertThat(answer.path("results")).isEmpty();
            assertThat(answer.has("button")).isFalse();
        });
        assertThat(answers).extracting(answer -> answer.path("inline_query_id").asText()).contains(listed);
    }

    @Test
    void aPressOfAButtonByAStrangerOnlySaysWhoMay() {
        bot.bean(Roles.class).grant(62, Role.EDITOR, OWNER);
        Reply choice = bot.says(person(62), 62, "/subscribe").orElseThrow();
        bot.bean(Roles.class).revoke(62, Role.EDITOR);

        assertThat(bot.presses(person(62), 62, choice, BotInside.labels(choice).getFirst()))
                .startsWith("This bot is there for listed people").contains("62");
    }

    @Test
    void whatIsSentUnaskedSleepsUntilTheChatIsListed() {
        owner("/access add 70");
        says(70, "/subscribe treaty");
        owner("/access remove 70");
        FakeChat chat = person(70);
        var news = new Draft(new ChatId("telegram", "70", 0), Kind.PUSH, "news",
                Reply.of(Paragraph.of(Run.of("news of the day"))), Locale.ENGLISH, null);
        bot.bean(Outbox.class).add(news);
        await().until(() -> text(owner("/status")).contains("is not on the list of those who may use the bot"));
        assertThat(chat.texts()).isEmpty();

        owner("/access add 70");

        await().until(() -> chat.texts().contains("news of the day"));
    }
}
