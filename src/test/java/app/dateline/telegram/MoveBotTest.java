package app.dateline.telegram;

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
import app.dateline.outbox.OutboxMessage.State;
import app.dateline.subscription.Subscriptions;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The token of another bot takes the place of the one before: the store stays, and each chat meets the new bot. */
class MoveBotTest {
    private static final ChatId ANN = new ChatId("telegram", "7", 0);

    @TempDir
    private Path home;

    private BotInside start() {
        return new BotInside(home, "--spring.datasource.url=" + BotInside.database("file:" + home.resolve("db")));
    }

    private static Draft push(String text) {
        return new Draft(ANN, Kind.PUSH, text, Reply.of(Paragraph.of(Run.of(text))), Locale.ENGLISH, null);
    }

    private static boolean isSent(BotInside bot, String text) {
        return bot.bean(Outbox.class).stateOf(ANN, text).filter(State.SENT::equals).isPresent();
    }

    @Test
    void manyChatsAreSetAsideAFewAtATime() {
        try (var old = start()) {
            await().until(() -> old.bean(JdbcClient.class).sql("update telegram_bot set bot = 99").update() == 1);
            old.bean(JdbcClient.class)
                    .sql("""
                            insert into telegram_chat (chat, type, title, state, changed_at)
                            select cast(x as varchar), 'private', 'Reader', 'ACTIVE', current_timestamp from system_range(10001, 11500)""")
                    .update();
            var succession = new Succession(old.bean(JdbcClient.class), old.bean(TelegramChats.class), List.of(),
                    old.bean(PlatformTransactionManager.class), old.bean(TelegramState.class), old.bean(Duty.class),
                    old.bean(Clock.class));
            assertThat(succession.isSettled()).isFalse();
            assertThat(old.bean(TelegramChats.class).suspendedFor(Succession.NOT_MET)).hasSize(500);
        }

        try (var fresh = start()) {
            await().until(() -> fresh.bean(TelegramChats.class).suspendedFor(Succession.NOT_MET).size() == 1_500);
            await().until(() -> fresh.bean(JdbcClient.class).sql("select count(*) from telegram_bot where bot <> 99")
                    .query(Long.class).single() == 1);
        }
    }

    @Test
    void theOldBotSaysWhoTakesItsPlaceAndTheNewOneGoesOnOnceItIsMet() {
        try (var old = start()) {
            old.says(old.telegram.person(7, "Ann"), 7, "/subscribe treaty");
            old.says(old.telegram.group(-1001, "Newsroom").member(7, "administrator"), 7, "/subscribe treaty");
            old.bean(Outbox.class).add(push("old news"));
            await().until(() -> isSent(old, "old news"));

            assertThat(old.bean(MoveAnnouncement.class).to("newsbot")).isEqualTo(2);

            await().until(() -> old.telegram.person(7, "Ann").texts().stream()
                    .anyMatch(text -> text.startsWith("This bot moves: @newsbot takes its place.")));
            JsonNode last = old.telegram.person(7, "Ann").sent().getLast();
            assertThat(last.at("/reply_markup/inline_keyboard/0/0/url").asText())
                    .isEqualTo("https://t.me/newsbot?start=moved");
            FakeChat group = old.telegram.group(-1001, "Newsroom");
            await().until(() -> !group.sent().isEmpty());
            assertThat(group.sent().getLast().toString()).contains("https://t.me/newsbot?startgroup=moved");
            assertThat(old.bean(MoveAnnouncement.class).to("newsbot")).isZero();
            // As if the one that runs next were another.
            await().until(() -> old.bean(JdbcClient.class).sql("update telegram_bot set bot = 99").update() == 1);
        }

        try (var fresh = start()) {
            FakeChat ann = fresh.telegram.person(7, "Ann");
            await().until(() -> fresh.bean(TelegramChats.class).suspendedFor(Succession.NOT_MET).size() == 2);
            Outbox outbox = fresh.bean(Outbox.class);
            assertThat(outbox.refsFor(ANN, "old news")).isEmpty();
            outbox.add(push("news of the day"));
            assertThat(text(fresh.says(fresh.telegram.person(BotInside.OWNER, "Owner"), BotInside.OWNER, "/status")
                    .orElseThrow())).contains("has not met the new bot yet");
            assertThat(ann.sent()).isEmpty();

            fresh.says(ann, 7, "/start moved");

            await().until(() -> ann.texts().contains("news of the day"));
            assertThat(fresh.bean(Subscriptions.class).of(ANN)).hasSize(1).allMatch(each -> each.isHeard());
            assertThat(fresh.bean(TelegramChats.class).suspendedFor(Succession.NOT_MET)).containsExactly("-1001");
            assertThat(fresh.telegram.calls("editMessageText")).isEmpty();
        }
    }
}
