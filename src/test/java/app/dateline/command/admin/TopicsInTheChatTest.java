package app.dateline.command.admin;

import static app.dateline.telegram.BotInside.OWNER;
import static app.dateline.telegram.BotInside.text;
import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.article.Articles;
import app.dateline.article.Draft;
import app.dateline.chat.Reply;
import app.dateline.telegram.BotInside;
import app.dateline.telegram.FakeChat;
import app.dateline.topic.Topic;
import app.dateline.topic.Topics;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An editor makes, tries out, changes and removes topics; the whole bot, told by messages. */
class TopicsInTheChatTest {
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

    private static Topic topic(String command) {
        return bot.bean(Topics.class).find(command).orElseThrow();
    }

    private static List<String> groupMenu() {
        ObjectNode asked = new ObjectMapper().createObjectNode();
        asked.putObject("scope").put("type", "all_group_chats");
        return bot.telegram.menu(asked).findValuesAsText("command");
    }

    @Test
    void aNewTopicIsACommandAtOnceAndInTheMenusWithinFiveSeconds() {
        Reply added = says("/topic add lighthouse \"The lighthouse\" When is the lighthouse open?");

        assertThat(text(added)).startsWith("/lighthouse is a topic now.");
        assertThat(text(says("/lighthouse"))).doesNotContain("I do not know");
        assertThat(text(says("/help"))).contains("/lighthouse – The lighthouse");
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> groupMenu().contains("lighthouse"));

        assertThat(presses(says("/undo"), "Take it back")).contains("removed the topic /lighthouse");
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> !groupMenu().contains("lighthouse"));
    }

    @Test
    void refusesWhatIsTakenInPlainWords() {
        assertThat(text(says("/topic add status \"Status\" What?"))).startsWith("/status belongs to the bot itself.");
        assertThat(text(says("/topic add treaty \"Treaty\" What?")))
                .startsWith("/treaty is taken by the topic /treaty.");
        assertThat(text(says("/topic add peace \"Peace\" What?"))).startsWith("/peace is taken by the topic /treaty.");
        assertThat(text(says("/topic alias forum peace"))).startsWith("/peace is taken by the topic /treaty.");
        assertThat(text(says("/topic add 9lives \"Cats\" What?"))).startsWith("“9lives” cannot be a command.");
        assertThat(text(says("/topic add cats Cats What?"))).startsWith("A topic takes three things")
                .contains("/topic add treaty \"Peace treaty\"");
        assertThat(text(says("/topic edit nowhere title X"))).startsWith("There is no topic “nowhere”.");
        assertThat(text(says("/topic edit forum title " + "x".repeat(101)))).startsWith("This is too long");
        assertThat(text(says("/topic"))).contains("/topic add", "/topic edit", "/topic alias", "/topic test",
                "/topic remove", "/topic export", "/topic list");
    }

    @Test
    void listsWhatEachTopicAsksAndSaysWhenNothingMatches() {
        assertThat(text(says("/topic list"))).contains("/treaty (/peace) – ", topic("treaty").query());
        store("A visit to the mill", "The mayor visits the mill.");

        Reply added = says("/topic add zebras \"Zebras\" zebra savannah stripes");
        assertThat(text(added)).contains("None of the newest ", "/topic test zebras shows what they lack.");
        assertThat(text(says("/topic edit zebras title Stripes"))).doesNotContain("None of the newest");
        assertThat(text(says("/topic edit zebras query visit to the mill"))).doesNotContain("None of the newest");
        assertThat(text(says("/topic list"))).contains("/zebras – Stripes: visit to the mill");
        bot.bean(Topics.class).remove("zebras");
    }

    @Test
    void changesATopicOfTheFileFieldByFieldAndTellsWhatWasDifferent() {
        says("/topic edit drills title \"Border drills\"");
        says("/topic edit drills description Drills at the border");
        says("/topic edit drills query Which drills are held at the border?");
        says("/topic alias drills exercise -contraband");

        assertThat(topic("exercise")).isEqualTo(new Topic("drills", "Border drills", "Drills at the border",
                "Which drills are held at the border?", List.of("border", "exercise")));
        assertThat(text(says("/audit /drills"))).contains("changed the topic /drills “Border drills”",
                "Aliases: border, contraband → border, exercise",
                "Query: What was said about border guards", "→ Which drills are held at the border?");
        assertThat(text(says("/topic alias drills exercise"))).isEqualTo("That changes nothing.");

        for (int i = 0; i < 4; i++) {
            presses(says("/undo"), "Take it back");
        }
        assertThat(topic("contraband").title()).isNotEqualTo("Border drills");
        assertThat(bot.bean(Topics.class).find("exercise")).isEmpty();
    }

    @Test
    void removesATopicOnceConfirmedAndSaysHowManyFollowIt() {
        FakeChat reader = bot.telegram.person(77, "Reader");
        bot.says(reader, 77, "/subscribe visit");

        Reply asked = says("/topic remove visit");
        assertThat(text(asked)).contains("Shall /visit “", "Subscriptions to it: 1.");
        assertThat(bot.bean(Topics.class).find("visit")).isPresent();
        assertThat(presses(asked, "Remove it")).startsWith("/visit is no topic any more.");

        assertThat(bot.bean(Topics.class).find("visit")).isEmpty();
        assertThat(presses(asked, "Remove it")).startsWith("There is no topic");
        presses(says("/undo"), "Take it back");
        assertThat(bot.bean(Topics.class).find("visit")).isPresent();
    }

    @Test
    void triesATopicOutOnTheNewestArticlesWithNearMisses() {
        store("Ferry to Norden resumes", "The ferry to Norden sails again. The ferry leaves each hour.");
        store("Harbour fees rise", "Fees in the harbour rise. The ferry pays, too.");
        store("A quiet day", "Nothing happened in town.");
        says("/topic add ferry \"The ferry\" ferry to Norden");

        String tried = text(says("/topic test ferry 10"));

        assertThat(tried).contains("1 of the newest", "Ferry to Norden resumes – has: ferry, norden",
                "The nearest of the others:", "Harbour fees rise – has: ferry; lacks: norden")
                .doesNotContain("A quiet day");
        assertThat(text(says("/topic test \"harbour fees\""))).contains("Harbour fees rise – has: harbour, fees");
        assertThat(text(says("/topic test ferry 5000"))).isEqualTo(text(says("/topic test ferry 50")));
        assertThat(text(says("/topic test nowhere"))).startsWith("There is no topic");
    }

    private static void store(String headline, String text) {
        bot.bean(Articles.class).save(Draft.of("t", text).headline(headline).language("en").build());
    }

    @Test
    void givesAllTopicsBackAsAFile() {
        says("/topic add mole \"The mole: old & new\" What about \"the mole\"?");

        String file = text(says("/topic export"));

        assertThat(file).contains("topics:\n", "\n- command: \"treaty\"",
                "  title: \"The mole: old & new\"\n  description: \"The mole: old & new\"\n  query: \"What about \\\"the mole\\\"?\"");
    }
}
