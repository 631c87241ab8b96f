package app.dateline.command.admin;

import static app.dateline.telegram.BotInside.OWNER;
import static app.dateline.telegram.BotInside.labels;
import static app.dateline.telegram.BotInside.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.dateline.chat.ChatId;
import app.dateline.chat.Evidence;
import app.dateline.chat.IncomingMessage.Place;
import app.dateline.chat.Person;
import app.dateline.chat.Reply;
import app.dateline.readers.Report.Reason;
import app.dateline.readers.Reports;
import app.dateline.telegram.BotInside;
import app.dateline.telegram.FakeChat;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What readers find wrong reaches the editors, and their answer the readers; the whole bot, told by messages. */
class ReportsTest {
    private static final String ASKED = "When was the crane in the old harbour repaired?";
    private static BotInside bot;
    private static FakeChat owner;
    private static long people = 50;

    /** Somebody new, and their private chat. */
    private final long ann = people++;
    private FakeChat anns;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        bot = new BotInside(folder);
        owner = bot.telegram.person(OWNER, "Owner");
        Reply card = owner("""
                /add Harbour crane repaired

                The crane in the old harbour was repaired on Monday after three years.

                "The crane lifts forty tons again," harbour master Clara Stone said.""");
        bot.presses(owner, OWNER, card, "Publish");
        await().atMost(Duration.ofMinutes(1)).until(() -> labels(said(owner, OWNER, ASKED)).contains("Report…"));
    }

    @BeforeEach
    void meet() {
        anns = bot.telegram.person(ann, "Ann");
    }

    @AfterAll
    static void end() {
        bot.close();
    }

    private static Reply owner(String text) {
        return said(owner, OWNER, text);
    }

    private static Reply said(FakeChat chat, long user, String text) {
        return bot.says(chat, user, text).orElseThrow();
    }

    private Reply reported(FakeChat chat, String reason) {
        Reply choice = bot.pressed(chat, ann, said(chat, ann, ASKED), "Report…").orElseThrow();
        return bot.pressed(chat, ann, choice, reason).orElseThrow();
    }

    private static String newest() {
        Reply list = owner("/reports");
        List<String> labels = labels(list).stream().filter(label -> label.startsWith("No. ")).toList();
        return labels.getLast().substring(4);
    }

    private static List<String> pushes(long chat) {
        return bot.bean(JdbcClient.class).sql("select payload from outbox where chat = ? and kind = 'PUSH' order by id")
                .param(Long.toString(chat)).query((row, number) -> row.getString("payload")).list();
    }

    @Test
    void aReaderSaysWhatIsWrongAndIsAnsweredInTheSameChat() {
        Reply briefing = said(anns, ann, ASKED);
        Reply choice = bot.pressed(anns, ann, briefing, "Report…").orElseThrow();
        assertThat(text(choice)).contains("What is wrong?");
        assertThat(labels(choice)).contains("The words are wrong", "It does not answer the question");
        assertThat(bot.presses(anns, ann, choice, "The words are wrong"))
                .isEqualTo("Thank you. The editors will look at it.");
        assertThat(bot.presses(anns, ann, choice, "It does not answer the question"))
                .startsWith("You have reported this already");

        String number = newest();
        Reply card = bot.pressed(owner, OWNER, owner("/reports"), "No. " + number).orElseThrow();

        assertThat(text(card)).startsWith("Report No. " + number)
                .contains("crane", "Clara Stone", "Harbour crane repaired",
                        "The words are wrong", "Asked: " + ASKED, "By a reader in a private chat")
                .doesNotContain("" + ann);
        assertThat(labels(card)).containsExactly("Source", "Correct…", "Retract…", "Close with a reply…", "Dismiss");
        assertThat(bot.presses(owner, OWNER, card, "Correct…")).contains("/correct 1 ", " => ");
        assertThat(bot.presses(owner, OWNER, card, "Retract…")).contains("every chat that was shown words of it");
        assertThat(bot.presses(owner, OWNER, card, "Close with a reply…")).contains("/reports " + number + " reply");
        assertThat(text(owner("/reports " + number + " reply It was Tuesday, thank you.")))
                .isEqualTo("Report No. " + number + " is closed, and the reader is answered.");

        assertThat(pushes(ann)).singleElement().satisfies(payload -> assertThat(payload)
                .contains("The editors on what you reported", "It was Tuesday, thank you.", "crane"));
        assertThat(text(owner("/reports " + number + " reply again"))).contains("was closed already");
        assertThat(text(owner("/audit 1"))).contains("answered a reader's report", "It was Tuesday");
        assertThat(text(owner("/undo"))).contains("cannot be taken back");
    }

    @Test
    void oneFromAGroupIsDismissedAndOpenedAgain() {
        FakeChat room = bot.telegram.group(-1000 - ann, "Room").member(ann, "member");
        Reply choice = bot.pressed(room, ann, said(room, ann, "/ask@dateline_test_bot " + ASKED), "Report…")
                .orElseThrow();
        assertThat(text(choice)).isEqualTo("What is wrong?");
        bot.presses(room, ann, choice, "It does not answer the question");
        String number = newest();

        Reply card = owner("/reports " + number);

        assertThat(text(card)).contains("By a reader in a group", "It does not answer the question");
        assertThat(bot.presses(owner, OWNER, card, "Dismiss")).isEqualTo("Report No. " + number + " is dismissed.");
        assertThat(text(owner("/reports " + number))).contains("Closed: dismissed.");
        bot.presses(owner, OWNER, owner("/undo"), "Take it back");
        assertThat(labels(owner("/reports " + number))).contains("Dismiss");
        assertThat(bot.presses(owner, OWNER, owner("/reports " + number), "Close with a reply…"))
                .contains("where everybody reads it");
        owner("/reports " + number + " reply We changed it.");
        assertThat(pushes(-1000 - ann)).hasSize(1);
    }

    @Test
    void aReaderOfTheWebPageIsAnsweredThere() {
        var page = new ChatId("web", "page-" + ann, 0);
        bot.bean(Reports.class).add(new Reports.Draft(new Person("web", page.chat(), ""), page, Place.PRIVATE,
                Locale.ENGLISH, new Evidence(1, 1, 0, 9), ASKED, Reason.WORDS));
        String number = newest();
        assertThat(text(owner("/reports " + number))).contains("By a reader of the web page");

        owner("/reports " + number + " reply It was Tuesday, thank you.");

        assertThat(bot.bean(JdbcClient.class).sql("select payload from web_message where chat = ? and author = 'bot'")
                .param(page.chat()).query(String.class).list()).singleElement().asString()
                .contains("The editors on what you reported", "It was Tuesday, thank you.");
        assertThat(bot.bean(JdbcClient.class).sql("select count(*) from outbox where chat = ?").param(page.chat())
                .query(Long.class).single()).isZero();
    }

    @Test
    void editorsAreToldOfNewOnesAndNobodyElseSeesThem() {
        owner("/start");
        Reply thanks = reported(anns, "It does not answer the question");
        assertThat(text(thanks)).startsWith("Thank you");
        bot.bean(JdbcClient.class).sql("update report set told_at = null").update();

        bot.bean(ReportNews.class).look();
        bot.bean(ReportNews.class).look();

        assertThat(pushes(OWNER)).filteredOn(payload -> payload.contains("New reports of readers")).isNotEmpty()
                .last().asString().contains("Look at them");
        assertThat(text(said(anns, ann, "/reports"))).startsWith("Only the editors");
        assertThat(text(owner("/reports what"))).contains("/reports 12 dismiss");
        assertThat(text(owner("/reports 999"))).isEqualTo("There is no report No. 999.");
        assertThat(text(owner("/stats"))).contains("Open reports of readers: ");
    }
}
