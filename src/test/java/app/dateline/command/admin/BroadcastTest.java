package app.dateline.command.admin;

import static app.dateline.telegram.BotInside.OWNER;
import static app.dateline.telegram.BotInside.labels;
import static app.dateline.telegram.BotInside.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.dateline.chat.ChatId;
import app.dateline.chat.Reply;
import app.dateline.outbox.Pauses;
import app.dateline.subscription.Subscriptions;
import app.dateline.telegram.BotInside;
import app.dateline.telegram.FakeChat;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An editor says something to many chats; the whole bot, told by messages. */
class BroadcastTest {
    private static BotInside bot;
    private static FakeChat ann;
    private static int number;
    private long ben;
    private FakeChat person;
    private FakeChat group;

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

    /** Others than in the test before. */
    @BeforeEach
    void meet() {
        number++;
        ben = 100 + number;
        person = bot.telegram.person(ben, "Ben");
        group = bot.telegram.group(-1000 - number, "Reading room").member(ben, "administrator");
    }

    @AfterEach
    void part() {
        var subscriptions = bot.bean(Subscriptions.class);
        List.of(ben, -1000L - number).forEach(chat -> subscriptions.of(new ChatId("telegram", chat.toString(), 0))
                .forEach(each -> subscriptions.remove(each.id())));
    }

    private void twoFollow() {
        bot.says(person, ben, "/subscribe harbour");
        bot.says(group, ben, "/subscribe harbour");
    }

    /** Its number, from its card. */
    private static String number(Reply card) {
        return text(card).replaceAll("(?s)Broadcast (\\d+):.*", "$1");
    }

    private Reply says(String text) {
        return bot.says(ann, OWNER, text).orElseThrow();
    }

    private Reply after(Reply reply, String label) {
        return bot.after(ann, OWNER, reply, label);
    }

    private static void until(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20)).until(condition);
    }

    private void untilCard(String beginning) {
        until(() -> ann.texts().stream().anyMatch(text -> text.startsWith(beginning)));
    }

    private String card(String beginning) {
        untilCard(beginning);
        return ann.texts().stream().filter(text -> text.startsWith(beginning)).findFirst().orElseThrow();
    }

    private static ObjectNode bold(ObjectNode message, int offset, int length) {
        message.withArray("entities").addObject().put("type", "bold").put("offset", offset).put("length", length);
        return message;
    }

    private void sendsToAll(Reply card) {
        assertThat(text(after(after(card, "Send now"), "Send (chats: 2)"))).contains("begins");
    }

    @Test
    void isShownAsItWillLookAndReachesEveryChatOnce() {
        twoFollow();

        Reply card = bot.to("message", BotInside.by(bold(ann.message("/broadcast The newsroom moves."), 15, 8), OWNER))
                .orElseThrow();

        String id = number(card);
        assertThat(text(card)).contains("Broadcast " + id + ": draft", "To: every chat that follows something",
                "Chats: 2",
                "less than a minute").containsPattern("From: .*\\b" + OWNER + "\\b");
        assertThat(labels(card)).containsExactly("Send now", "Choose a time", "Change audience", "Discard");
        until(() -> ann.texts().contains("The newsroom moves."));
        assertThat(person.sent()).isEmpty();

        Reply sure = after(card, "Send now");
        assertThat(text(sure)).contains("Shall it be sent now? Chats: 2");
        assertThat(text(after(sure, "Send (chats: 2)"))).contains("Broadcast " + id + " begins.");
        assertThat(card("Broadcast " + id + ": done")).contains("Sent: 2 of 2");

        JsonNode preview = ann.sent().get(ann.texts().indexOf("The newsroom moves."));
        assertThat(List.of(person, group)).allSatisfy(chat -> {
            assertThat(chat.texts()).containsExactly("The newsroom moves.");
            assertThat(chat.sent().getFirst().path("entities")).isEqualTo(preview.path("entities"));
        });
        assertThat(preview.at("/entities/0/type").asText()).isEqualTo("bold");
        assertThat(preview.at("/entities/0/offset").asInt()).isEqualTo(4);
        assertThat(text(says("/broadcast list"))).contains(id + ", done, sent 2 of 2: “The newsroom moves.”");
        assertThat(text(after(sure, "Send (chats: 2)"))).as("once alone").contains("Broadcast " + id + ": done");
        assertThat(text(says("/broadcast " + id + " failed"))).contains("got it");
    }

    @Test
    void tellsWhyAChatGotItAndThatItCanOnlyBeWithdrawn() {
        twoFollow();
        Reply draft = says("/broadcast We moved.");
        String id = number(draft);
        sendsToAll(draft);
        untilCard("Broadcast " + id + ": done");

        assertThat(text(bot.replies(person, ben, "/why", person.sent().getFirst()).orElseThrow()))
                .contains("A message of the newsroom to every chat that follows something, sent at");
        assertThat(text(says("/audit"))).contains("sent broadcast " + id + " “We moved.”, chats: 2");
        assertThat(text(says("/undo"))).contains("It can be withdrawn");

        Reply sure = after(says("/broadcast " + id), "Withdraw it");
        assertThat(text(sure)).contains("Chats where it stands: 2");
        after(sure, "Withdraw it");
        until(() -> person.texts().equals(List.of("Withdrawn by the newsroom."))
                && group.texts().equals(List.of("Withdrawn by the newsroom.")));
        until(() -> text(says("/broadcast " + id)).contains("Taken back: 2; under way: 0; not possible: 0"));
        assertThat(text(says("/audit"))).contains("withdrew broadcast " + id);
        assertThat(text(bot.replies(person, ben, "/why", person.sent().getFirst()).orElseThrow()))
                .contains("withdrawn since");
    }

    @Test
    void goesToWhomTheEditorChoosesAndNamesWhoCouldNotBeReached() {
        twoFollow();
        group.close("bot was kicked from the supergroup chat");
        Reply card = bot.replies(ann, OWNER, "/broadcast", ann.message("From another message.")).orElseThrow();

        Reply chosen = after(after(card, "Change audience"), "the private chats that follow something");
        assertThat(text(chosen)).contains("Chats: 1");
        Reply topic = after(after(chosen, "Change audience"), "/harbour");
        assertThat(text(topic)).contains("every chat that follows /harbour", "Chats: 2");
        sendsToAll(topic);

        assertThat(card("Broadcast " + number(card) + ": done")).contains("Sent: 1 of 2", "Out of reach: 1");
        assertThat(text(says("/broadcast " + number(card) + " failed"))).contains("Reading room").contains("kicked");
        assertThat(person.texts()).containsOnlyOnce("From another message.");
    }

    @Test
    void canBePausedAndGoOnAndBeCancelled() {
        twoFollow();
        var pauses = bot.bean(Pauses.class);
        pauses.pause("telegram", Pauses.ALL, Instant.now().plusSeconds(3600), "Telegram asked for it");
        Reply draft = says("/broadcast Stop the press.");
        String id = "/broadcast " + number(draft);
        sendsToAll(draft);
        until(() -> text(says(id)).contains("On their way: 2"));

        Reply paused = after(says(id), "Pause");
        assertThat(text(paused)).contains("paused");
        assertThat(labels(paused)).containsExactly("Go on", "Cancel it", "Withdraw it");
        until(() -> text(says(id)).contains("Waiting: 2"));
        after(says(id), "Go on");
        until(() -> text(says(id)).contains("On their way: 2"));
        Reply sure = after(says(id), "Cancel it");
        assertThat(text(sure)).contains("Shall nothing more of it be sent?");
        after(sure, "Cancel it");
        until(() -> text(says(id)).contains("Called off before: 2"));

        pauses.resume("telegram", Pauses.ALL);
        assertThat(card("Broadcast " + number(draft) + ": cancelled")).contains("Sent: 0 of 2");
        assertThat(person.sent()).isEmpty();
        assertThat(text(says("/audit"))).contains("paused broadcast", "go on", "cancelled broadcast");
    }

    @Test
    void asksAnewWhenItIsForOthersThanWasAgreedTo() {
        twoFollow();
        Reply card = says("/broadcast News of the house");
        Reply sure = after(card, "Send now");
        Reply audiences = after(card, "Change audience");
        after(audiences,
                labels(audiences).stream().filter(label -> label.contains("rivate")).findFirst().orElseThrow());

        Reply again = after(sure, "Send (chats: 2)");

        assertThat(text(again)).contains("Chats: 1");
        assertThat(labels(again)).contains("Send (chats: 1)");
        assertThat(person.sent()).isEmpty();
    }

    @Test
    void tellsTheNewsroomWhenTheBotWasAwayAtItsTime() {
        twoFollow();
        Reply card = says("/broadcast at " + LocalDate.now(ZoneOffset.UTC).plusDays(3) + " 08:00\nGood morning");
        String id = "/broadcast " + number(card);
        after(after(card, labels(card).getFirst()), "Schedule it");

        assertThat(bot.bean(JdbcClient.class).sql("update broadcast set due_at = ? where id = ?")
                .params(OffsetDateTime.now(ZoneOffset.UTC).minusHours(2), Long.valueOf(number(card))).update())
                .isEqualTo(1);

        until(() -> ann.texts().stream().anyMatch(text -> text.contains("“Good morning”, was to begin at")
                && text.contains("the bot did not run then")));
        assertThat(person.sent()).isEmpty();
        assertThat(text(says("/broadcast list"))).contains("paused");
        after(says(id), "Go on");
        until(() -> person.texts().contains("Good morning"));
    }

    @Test
    void waitsForItsTime() {
        twoFollow();
        Reply card = says("/broadcast at 2100-01-01 08:00\nA new century");
        assertThat(text(card)).contains("more than a year away");

        String day = LocalDate.now(ZoneOffset.UTC).plusDays(3).toString();
        Reply wish = says("/broadcast at " + day + " 08:00 Europe/Berlin\nIn three days");
        assertThat(text(wish)).contains("Wanted at " + day);
        Reply sure = after(wish, labels(wish).getFirst());
        assertThat(text(sure)).contains("Shall it begin at " + day, "Chats as of now: 2");
        Reply scheduled = after(sure, "Schedule it");
        assertThat(text(scheduled)).contains("scheduled", "Begins at " + day);
        assertThat(labels(scheduled)).containsExactly("Send now", "Choose a time", "Do not schedule it");

        Reply times = after(scheduled, "Choose a time");
        assertThat(labels(times)).hasSize(4).anyMatch(label -> label.startsWith("In one hour ("));
        assertThat(text(says("/undo"))).contains("scheduled broadcast");
        assertThat(text(after(after(scheduled, "Do not schedule it"), "Discard"))).contains("thrown away");
        assertThat(person.sent()).isEmpty();
    }

    @Test
    void saysPlainlyWhatCannotBe() {
        assertThat(text(says("/broadcast"))).contains("Write the words behind /broadcast");
        assertThat(text(says("/broadcast 7777"))).contains("There is no broadcast 7777");
        assertThat(text(says("/broadcast at 2020-01-01 08:00\nLate"))).contains("is past");
        assertThat(text(says("/broadcast at tomorrow\nHi"))).contains("When?");
        assertThat(text(says("/broadcast at 25:00"))).contains("When?");
        String known = number(says("/broadcast A draft"));
        assertThat(text(says("/broadcast " + known + " foo"))).startsWith("I do not know what is to be done");
        assertThat(text(says("/broadcast At last"))).contains("At last", "draft");
        assertThat(text(says("/broadcast at 2030-13-01 08:00\nNever"))).contains("When?");
        assertThat(text(says("/broadcast at 2026-12-01 08:00 Berlin\nNear"))).contains("Europe/Berlin");
        assertThat(text(says("/broadcast at 2026-12-01 08:00 Atlantis/Deep\nNowhere"))).contains("no time zone");
        assertThat(text(says("/broadcast " + "x".repeat(4_097)))).contains("4,097", "4,096");
        Reply nobody = says("/broadcast Hello?");
        assertThat(text(nobody)).contains("Nobody would get it");
        assertThat(labels(nobody)).containsExactly("Change audience", "Discard");
        assertThat(text(bot.says(person, ben, "/broadcast Hello").orElseThrow())).contains("Only the editors");
        assertThat(bot.presses(person, OWNER, nobody, "Discard")).contains("too old");
    }

    @Test
    void speaksGermanAndRussian() {
        says("/language de");
        assertThat(text(says("/broadcast Hallo"))).contains("Rundschreiben", "Entwurf", "Niemand");
        says("/language ru");
        assertThat(text(says("/broadcast Привет"))).contains("Рассылка", "черновик", "никто не получит");
        says("/language en");
    }
}
