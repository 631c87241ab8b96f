package app.dateline.command.admin;

import static app.dateline.telegram.BotInside.OWNER;
import static app.dateline.telegram.BotInside.labels;
import static app.dateline.telegram.BotInside.text;
import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.article.Article;
import app.dateline.article.Article.Status;
import app.dateline.article.Articles;
import app.dateline.article.Draft;
import app.dateline.chat.Reply;
import app.dateline.telegram.BotInside;
import app.dateline.telegram.FakeChat;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An editor corrects an article, sees what that changes before and after, and takes it back; the whole bot, told by messages. */
class CorrectTest {
    private static BotInside bot;
    private static FakeChat ann;

    @BeforeAll
    static void start(@TempDir Path folder) {
        bot = new BotInside(folder);
        ann = bot.telegram.person(OWNER, "Ann");
    }

    @AfterAll
    static void end() {
        bot.close();
    }

    private static Reply says(String text) {
        return bot.says(ann, OWNER, text).orElseThrow();
    }

    private static String presses(Reply reply, String label) {
        return bot.presses(ann, OWNER, reply, label);
    }

    private static long store(String headline, String text) {
        return bot.bean(Articles.class).save(Draft.of("t", text).headline(headline).source("Harbour News").build())
                .articleId();
    }

    private static Article article(long id) {
        return bot.bean(Articles.class).find(id).orElseThrow();
    }

    @Test
    void showsWhatChangesAndDoesItOnceConfirmed() {
        long id = store("The tower", "The tower has 40 rooms. It is open.\n\nNobody lives there.");

        Reply asked = says("/correct " + id + " The tower has 50 rooms. It is open.\n\nNobody lives there.");

        assertThat(text(asked)).contains("Versions of #" + id + " The tower",
                "Before: The tower has 40 rooms.\nNow: The tower has 50 rooms.", "Shall the article read like that?")
                .doesNotContain("It is open.", "Nobody");
        assertThat(article(id).current().version()).isEqualTo(1);
        assertThat(presses(asked, "Correct it")).contains("this is version 2");
        assertThat(article(id).current().text()).startsWith("The tower has 50 rooms.").endsWith("lives there.");
        assertThat(presses(asked, "Correct it")).contains("has changed since I asked");

        Reply versions = says("/article " + id + " versions");
        assertThat(text(versions)).contains("Version 2, ", "Version 1, ", "From version 1 to 2",
                "Now: The tower has 50 rooms.");
        assertThat(labels(says("/article " + id))).contains("Versions");
        assertThat(text(says("/audit #" + id))).contains("corrected article #" + id + " “The tower”: version 1 → 2");
    }

    @Test
    void takesTheTextFromTheMessageThatIsRepliedToAndPartsOfALongOne() {
        long id = store("The mill", "The mill grinds corn. The mill is old.");
        ObjectNode fresh = ann.message("The mill grinds rye. The mill is old.");

        Reply asked = bot.replies(ann, OWNER, "/correct " + id, fresh).orElseThrow();
        assertThat(text(asked)).contains("Now: The mill grinds rye.");
        presses(asked, "Correct it");
        presses(says("/correct " + id + " is old => is very old"), "Correct it");

        assertThat(article(id).current().text()).isEqualTo("The mill grinds rye. The mill is very old.");
        assertThat(article(id).current().version()).isEqualTo(3);
        assertThat(text(says("/correct " + id + " The mill => A mill"))).contains("stand in the article 2 times");
        assertThat(text(says("/correct " + id))).contains("as a reply to a message with the new text");
        assertThat(text(says("/correct 999 New words"))).isEqualTo("There is no article number 999.");
    }

    @Test
    void isTakenBackByAnotherVersionUnlessTheArticleHasMovedOn() {
        long id = store("The gate", "The gate is green.");
        presses(says("/correct " + id + " The gate is blue."), "Correct it");

        presses(says("/undo"), "Take it back");

        assertThat(article(id).current().text()).isEqualTo("The gate is green.");
        assertThat(article(id).current().version()).isEqualTo(3);

        presses(says("/correct " + id + " The gate is red."), "Correct it");
        bot.bean(Articles.class).correct(id, 4, "The gate is gone.");
        assertThat(text(says("/undo"))).startsWith("The article does not stand any more");
        presses(says("/retract " + id), "Retract it");
        assertThat(text(says("/correct " + id + " The gate is back."))).contains("is retracted; /restore it");
        assertThat(text(says("/article " + id + " versions"))).contains("has been retracted");
    }

    @Test
    void countsAsCorrectedWhereWordsThatWereShownChangedAndTheChatIsTold() {
        long id = store("The windmill of Norden", "The windmill of Norden has four sails. Its miller is Jan.");
        FakeChat reader = bot.telegram.person(77, "Reader");
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            reader.says("How many sails does the windmill of Norden have?");
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> !reader.sent().isEmpty());
            return reader.texts().stream().anyMatch(text -> text.contains("has four sails"));
        });

        presses(says("/correct " + id + " four sails => five sails"), "Correct it");

        Awaitility.await().atMost(Duration.ofSeconds(30))
                .until(() -> reader.texts().stream().anyMatch(text -> text.contains("has five sails")));
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> article(id).status() == Status.CORRECTED);
    }
}
