package app.dateline.command.admin;

import static app.dateline.telegram.BotInside.OWNER;
import static app.dateline.telegram.BotInside.labels;
import static app.dateline.telegram.BotInside.text;
import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.article.Article;
import app.dateline.article.Article.Status;
import app.dateline.article.Articles;
import app.dateline.chat.Reply;
import app.dateline.outbox.Outbox;
import app.dateline.telegram.BotInside;
import app.dateline.telegram.FakeChat;
import app.dateline.telegram.FakeTelegram;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An editor brings articles in from the chat and decides on them; the whole bot, told by messages. */
class AddTest {
    private static BotInside bot;
    private static FakeChat ann;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        Path topics = folder.resolve("topics.yml");
        Files.writeString(topics, """
                topics:
                  - command: harbour
                    title: The harbour
                    query: the new harbour crane
                """);
        bot = new BotInside(folder, "--dateline.topics=" + topics);
        ann = bot.telegram.person(OWNER, "Ann");
    }

    @AfterAll
    static void end() {
        bot.close();
    }

    private static Reply says(String text) {
        return bot.says(ann, OWNER, text).orElseThrow();
    }

    /** What came of something that takes its time. */
    private static Reply outcome(Optional<Reply> first) {
        assertThat(first).isEmpty();
        var jdbc = bot.bean(JdbcClient.class);
        BotInside.until(() -> jdbc.sql("select count(*) from errand").query(Long.class).single() == 0);
        long last = jdbc.sql("select max(id) from outbox where cause like 'errand % done'").query(Long.class).single();
        return bot.bean(Outbox.class).find(last).orElseThrow().reply();
    }

    private static String presses(Reply reply, String label) {
        return bot.presses(ann, OWNER, reply, label);
    }

    private static Article newest() {
        return bot.bean(Articles.class).latest(50).stream()
                .max((one, other) -> Long.compare(one.id(), other.id())).orElseThrow();
    }

    @Test
    void showsPastedWordsAsTheyWouldStandAndPublishesThem() {
        Reply card = says(
                """
                        /add A crane for the harbour

                        The new harbour crane lifts forty tonnes. "It is the tallest we have had," said Ana Brandt, the harbour master.""");

        assertThat(text(card)).startsWith("A crane for the harbour\nOutlet unknown").contains("date unknown · English",
                "readers would see none",
                "passages: 1 · quotes: 1", "The new harbour crane lifts forty tonnes.", "Topics: /harbour");
        assertThat(labels(card)).containsExactly("Publish", "Edit", "Throw away");
        String draft = draft(card);

        assertThat(presses(card, "Edit"))
                .contains("/add edit " + draft + "\ntitle: A crane for the harbour\nsource: \ndate: ");
        Reply edited = says("/add edit " + draft + " source: Harbour Post\ndate: 2026-03-01");
        assertThat(text(edited)).contains("Harbour Post · March 1, 2026 · English");
        assertThat(text(says(presses(edited, "Edit").replaceAll("(?s).*(/add edit)", "$1")))).as("as it is")
                .isEqualTo(text(edited));
        assertThat(text(says("/add edit " + draft + " colour: blue"))).contains("There is no field “colour”");
        assertThat(text(says("/add edit " + draft + " date: soon"))).contains("“soon” is no date");

        assertThat(presses(edited, "Publish")).contains("Published as article #", "A crane for the harbour");
        assertThat(newest().source()).isEqualTo("Harbour Post");
        assertThat(newest().current().text()).startsWith("The new harbour crane lifts").endsWith("harbour master.");
        assertThat(presses(card, "Publish")).contains("already");
        assertThat(text(says("/add " + draft))).contains("published already, as article #" + newest().id());
        assertThat(text(says("/audit #" + newest().id()))).contains("published article #" + newest().id());

        presses(says("/undo"), "Take it back");
        assertThat(bot.bean(Articles.class).status(newestOfAll())).isEqualTo(Status.RETRACTED);
    }

    private static long newestOfAll() {
        return bot.bean(Articles.class).changedAfter(0, 1_000).getLast().id();
    }

    @Test
    void tellsWhatTheStoreHasAlready() {
        presses(says("/add The old mill\n\nThe old mill stands by the river. Nobody grinds there."), "Publish");
        long id = newest().id();

        assertThat(text(says("/add The old mill\n\nThe old mill stands by the river. Nobody grinds there.")))
                .contains("already, word for word, as article #" + id);
        assertThat(presses(says("/add The old mill\n\nThe old mill stands by the river. Nobody grinds there."),
                "Publish")).contains("Nothing was changed");
    }

    @Test
    void showsWhatAnotherTextWouldChange() {
        presses(says("/add edit " + draft(says("/add The lock\n\nThe lock opens at six. It is free."))
                + " url: https://herald.example/lock"), "Publish");

        String again = draft(says("/add The lock\n\nThe lock opens at seven. It is free."));
        Reply card = says("/add edit " + again + " url: https://herald.example/lock");

        assertThat(text(card)).contains("https://herald.example/lock", "this becomes version 2",
                "The lock opens at six.", "The lock opens at seven.");
    }

    private static String draft(Reply card) {
        return text(card).replaceAll("(?s).*Draft (\\d+)\\..*", "$1");
    }

    @Test
    void takesTheMessageThatIsRepliedTo() {
        ObjectNode post = ann.message("The ferry sails again\n\nThe ferry to Norden sails again from Monday.");

        Reply card = bot.replies(ann, OWNER, "/add", post).orElseThrow();

        assertThat(text(card)).startsWith("The ferry sails again\n");
        String draft = draft(card);
        assertThat(presses(card, "Throw away")).contains("is thrown away");
        assertThat(text(says("/add list"))).doesNotContain("The ferry sails again");
        assertThat(text(says("/audit 1")))
                .contains("decided on draft " + draft + " “The ferry sails again”: – → thrown away");
        presses(says("/undo"), "Take it back");
        assertThat(text(says("/add list"))).contains("The ferry sails again");
    }

    @Test
    void aChannelsPostKeepsWhereItCameFrom() {
        ObjectNode post = ann.message("The quay is dry\n\nThe quay at Norden fell dry on Monday.");
        ObjectNode origin = post.putObject("forward_origin").put("type", "channel").put("date", 1_772_438_400)
                .put("message_id", 41);
        origin.putObject("chat").put("id", -1_001_234L).put("type", "channel").put("title", "Norden Now")
                .put("username", "nordennow");

        Reply card = bot.replies(ann, OWNER, "/add", post).orElseThrow();
        assertThat(text(card)).startsWith("The quay is dry\nNorden Now").contains("March 2, 2026",
                "https://t.me/nordennow/41");

        ((ObjectNode) origin.path("chat")).remove("username");
        Reply own = bot.replies(ann, OWNER, "/add", post).orElseThrow();
        assertThat(text(own)).startsWith("The quay is dry\nNorden Now").doesNotContain("t.me");
        ObjectNode wire = ann.message("Talks go on\n\nSOCHI, May 6, 2016 /TASS/. The talks go on.");
        wire.set("forward_origin", origin);
        assertThat(text(bot.replies(ann, OWNER, "/add", wire).orElseThrow())).as("what the words say")
                .contains("TASS · May 6, 2016");
        assertThat(text(bot.replies(ann, OWNER, "/add The old quay is open.", post).orElseThrow()))
                .as("own words").contains("Outlet unknown");
    }

    /** A message of the owner that has this file and no words. */
    private static ObjectNode file(String name, String words) {
        ObjectNode message = ann.message("");
        message.remove("text");
        message.set("document", bot.telegram.file(name, words.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    @Test
    void aFileWithoutWordsIsHandedInByWhoeverMay() {
        ObjectNode file = file("lamp.txt", "The lamp is lit\n\nThe lamp of the tower is lit again.");

        assertThat(text(outcome(bot.to("message", BotInside.by(file.deepCopy(), OWNER)))))
                .startsWith("The lamp is lit\n");
        ObjectNode forwarded = file.deepCopy();
        forwarded.putObject("forward_origin").put("type", "hidden_user").put("date", 1_772_438_400)
                .put("sender_user_name", "Ben");
        assertThat(text(bot.to("message", BotInside.by(forwarded, OWNER)).orElseThrow()))
                .contains("reply with /add to a message");
        ObjectNode moving = file.deepCopy();
        moving.putObject("animation").put("file_id", "a").put("file_unique_id", "a").put("width", 1).put("height", 1)
                .put("duration", 1);
        assertThat(text(bot.to("message", BotInside.by(moving, OWNER)).orElseThrow()))
                .startsWith("I can only read text.");

        ObjectNode readers = bot.telegram.person(78, "Reader").message("");
        readers.remove("text");
        readers.set("document", bot.telegram.file("lamp.txt", new byte[10]));
        assertThat(text(bot.to("message", BotInside.by(readers, 78)).orElseThrow()))
                .startsWith("I can only read text.");
    }

    @Test
    void filesThatComeTogetherAreEachRead() {
        ObjectNode first = file("bell.txt", "The bell rings\n\nThe bell of the harbour rings at noon.")
                .put("caption", "/add").put("media_group_id", "41");
        ObjectNode second = file("buoy.txt", "The buoy is gone\n\nThe buoy at the bar is gone.")
                .put("media_group_id", "41");

        assertThat(text(outcome(bot.to("message", BotInside.by(first, OWNER))))).startsWith("The bell rings\n");
        assertThat(text(outcome(bot.to("message", BotInside.by(second.deepCopy(), OWNER)))))
                .startsWith("The buoy is gone\n");

        ObjectNode readers = bot.telegram.person(78, "Reader").message("");
        readers.remove("text");
        readers.put("media_group_id", "42").set("document", second.get("document"));
        assertThat(bot.to("message", BotInside.by(readers, 78))).as("told once for each").isEmpty();
        ObjectNode called = bot.telegram.group(-90, "Room").message("@" + FakeTelegram.BOT_NAME);
        called.set("caption", called.remove("text"));
        called.set("caption_entities", called.remove("entities"));
        called.put("media_group_id", "43").set("document", second.get("document"));
        assertThat(text(bot.to("message", BotInside.by(called, 78)).orElseThrow())).as("called without a word")
                .startsWith("Write your question behind my name");
    }

    @Test
    void aFileIsNotHandedInAgainWhenItsCaptionIsTakenAway() {
        ObjectNode file = file("pier.txt", "The pier is painted\n\nThe pier is painted green.")
                .put("caption", "/add");
        assertThat(text(outcome(bot.to("message", BotInside.by(file.deepCopy(), OWNER)))))
                .startsWith("The pier is painted\n");

        file.remove("caption");
        file.put("edit_date", file.path("date").asInt() + 5);

        assertThat(bot.to("edited_message", BotInside.by(file, OWNER))).isEmpty();
    }

    @Test
    void takesAFileAndAllFilesOfAnArchive() throws IOException {
        ObjectNode file = file("night.md", """
                ---
                title: Night buses
                source: City Desk
                ---
                Night buses run until three.
                """).put("caption", "/add");

        Reply card = outcome(bot.to("message", BotInside.by(file, OWNER)));
        assertThat(text(card)).startsWith("Night buses\nCity Desk");

        file.set("document",
                bot.telegram.file("many.zip", zip(Map.of("one.txt", "One\n\nThe first of the two articles.",
                        "../two.txt", "Two\n\nThe second of the two articles.", "picture.png", "x"))));
        Reply list = outcome(bot.to("message", BotInside.by(file, OWNER)));
        assertThat(text(list)).contains(": One (", ": Two (");
        Reply sure = bot.after(ann, OWNER, list, "Publish all");
        assertThat(text(sure)).contains("Shall these 2 be published?", "0 are in the store");
        assertThat(presses(sure, "Publish all")).contains(": “One”.", ": “Two”.");

        file.set("document", bot.telegram.file("picture.png", new byte[10]));
        assertThat(text(outcome(bot.to("message", BotInside.by(file, OWNER))))).contains("Nothing was taken",
                "files of this kind are not read");
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void whatIsNearlyALineOfItsOwnIsNoArticle() {
        String draft = draft(says("/add The quay\n\nThe quay is closed for a week."));

        assertThat(text(says("/add edit " + draft))).contains("/add edit " + draft, "title: The quay");
        assertThat(text(says("/add list extra"))).startsWith("Drafts that wait");
        assertThat(text(says("/add https://a.example/1 https://a.example/2"))).startsWith("One address at a time");
    }

    @Test
    void saysWhyAnAddressIsNotRead() {
        assertThat(text(outcome(bot.says(ann, OWNER, "/add http://127.0.0.1:1/admin")))).contains("Nothing was taken",
                "is not a public address");
        assertThat(text(says("/add"))).startsWith("Send /add with the address");
        assertThat(text(says("/add 999999"))).isEqualTo("There is no draft 999,999.".replace(",", ""));
    }
}
