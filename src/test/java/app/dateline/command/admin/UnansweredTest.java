package app.dateline.command.admin;

import static app.dateline.telegram.BotInside.OWNER;
import static app.dateline.telegram.BotInside.labels;
import static app.dateline.telegram.BotInside.text;
import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.chat.ChatId;
import app.dateline.chat.Reply;
import app.dateline.outbox.Outbox;
import app.dateline.subscription.ChatPreferences;
import app.dateline.telegram.BotInside;
import app.dateline.telegram.FakeChat;
import app.dateline.testing.TestClock;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** What readers ask in vain comes before the editors, and each reader may have it forgotten; the whole bot, told by messages. */
class UnansweredTest {
    private static final long ANN = 21;
    private BotInside bot;
    private FakeChat owner;
    private FakeChat anns;

    @BeforeEach
    void start(@TempDir Path folder) {
        bot = new BotInside(folder);
        owner = bot.telegram.person(OWNER, "Owner");
        anns = bot.telegram.person(ANN, "Ann");
    }

    @AfterEach
    void end() {
        bot.close();
    }

    private Reply owner(String text) {
        return bot.says(owner, OWNER, text).orElseThrow();
    }

    private Reply ann(String text) {
        return bot.says(anns, ANN, text).orElseThrow();
    }

    @Test
    void anEditorSeesWhatTheStoreCouldNotAnswerAndCrossesItOut() {
        assertThat(text(owner("/stats unanswered"))).startsWith("In the last 7 days no question stayed");
        ann("Who won the chess cup?");
        ann("who won the chess CUP");
        ann("/zebras");
        FakeChat room = bot.telegram.group(-1001, "Room").member(ANN, "member");
        assertThat(bot.says(room, ANN, "/ask@dateline_test_bot Who won the chess cup?")).isPresent();

        Reply list = owner("/stats unanswered");

        assertThat(text(list))
                .startsWith("Without an answer, last 7 days: 2\n1. Who won the chess cup? · asked 3 times")
                .contains("\n2. /zebras · asked 1 times");
        assertThat(labels(list)).containsExactly("Done: 1", "Done: 2", "Add an article…");
        assertThat(bot.presses(owner, OWNER, list, "Add an article…")).contains("/add");
        assertThat(bot.presses(owner, OWNER, list, "Done: 1"))
                .startsWith("Without an answer, last 7 days: 1\n1. /zebras");
        assertThat(bot.presses(owner, OWNER, list, "Done: 1")).isEqualTo("That one is off the list already.");
        assertThat(text(owner("/audit 1"))).contains("took an unanswered question off the list")
                .doesNotContain("chess cup");

        bot.presses(owner, OWNER, owner("/undo"), "Take it back");
        assertThat(text(owner("/stats unanswered 30"))).contains("1. Who won the chess cup?")
                .contains("last 30 days: 2");
        assertThat(text(owner("/stats of all kinds"))).contains("/stats unanswered 30");
        assertThat(text(ann("/stats unanswered"))).startsWith("Only the editors");
        bot.presses(anns, ANN, list, "Done: 2");
        assertThat(text(owner("/stats unanswered"))).contains("/zebras");
    }

    @Test
    void aLongListHasPages() {
        for (int i = 1; i <= UnansweredList.PAGE + 1; i++) {
            ann("Who won cup number " + i + "?");
        }

        Reply list = owner("/stats unanswered");

        assertThat(text(list)).contains("1. Who won cup number 6?", "5. Who won cup number 2?")
                .doesNotContain("number 1?");
        assertThat(bot.presses(owner, OWNER, list, "More")).contains("6. Who won cup number 1?");
    }

    @Test
    void aReaderSeesHowMuchIsKeptAndHasItForgotten() {
        assertThat(text(ann("/privacy"))).doesNotContain("Questions from this chat");
        ann("Who won the chess cup?");
        ann("Who lost it?");

        Reply privacy = ann("/privacy");

        assertThat(text(privacy)).contains("for 90 days", "Questions from this chat that I keep like that: 2");
        Reply sure = ann("/privacy delete");
        assertThat(text(owner("/stats unanswered"))).contains("chess cup");
        assertThat(bot.presses(anns, ANN, sure, "Forget it all")).startsWith("I have forgotten this chat");
        assertThat(text(ann("/privacy"))).doesNotContain("Questions from this chat");
        assertThat(text(owner("/stats unanswered"))).doesNotContain("chess cup");
    }

    @Test
    void onMondayMorningByTheirOwnClockOwnersAreToldOnce() {
        LocalDate monday = LocalDate.now(ZoneOffset.UTC).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        var chat = new ChatId("telegram", Long.toString(OWNER), 0);
        owner("/start");
        bot.bean(ChatPreferences.class).change(chat, each -> each.withZone(ZoneId.of("Asia/Tokyo")));
        ann("Who won the chess cup?");
        Instant nine = monday.atTime(9, 0).atZone(ZoneId.of("Asia/Tokyo")).toInstant();
        var clock = new TestClock(nine.minusSeconds(1).toString());
        UnansweredWeekly weekly = weekly(clock);

        weekly.look();
        assertThat(told(chat)).isZero();
        clock.advance(Duration.ofSeconds(1));
        weekly.look();
        weekly.look();

        assertThat(told(chat)).isEqualTo(1);
        assertThat(bot.bean(JdbcClient.class).sql("select payload from outbox where cause = ?")
                .param("unanswered " + monday)
                .query(String.class).single()).contains("Who won the chess cup?", "\"do\":\"press\"");
        clock.advance(Duration.ofDays(1));
        weekly.look();
        assertThat(told(chat)).isEqualTo(1);
    }

    private UnansweredWeekly weekly(Clock clock) {
        return new UnansweredWeekly(bot.bean(UnansweredList.class), bot.bean(Desk.class),
                bot.bean(Outbox.class), bot.bean(PlatformTransactionManager.class), clock);
    }

    private long told(ChatId chat) {
        return bot.bean(JdbcClient.class)
                .sql("select count(*) from outbox where chat = ? and cause like 'unanswered %'")
                .param(chat.chat()).query(Long.class).single();
    }
}
