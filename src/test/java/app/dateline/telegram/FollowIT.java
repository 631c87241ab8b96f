package app.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.dateline.testing.DatelineProcess;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Following by command, button and link, with the whole of Dateline before the fake Telegram; Ann is 7, Ben is 8. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class FollowIT {
    @TempDir
    private Path folder;
    private final FakeTelegram telegram = FakeTelegram.start();
    private final FakeChat ann = telegram.person(7, "Ann");
    private final FakeChat ben = telegram.person(8, "Ben");
    private DatelineProcess dateline;

    @BeforeEach
    void serve() throws IOException {
        dateline = new DatelineProcess(folder).set("DATELINE_TELEGRAM_TOKEN", FakeTelegram.TOKEN)
                .set("DATELINE_TELEGRAM_APIURL", telegram.url()).set("DATELINE_SUBSCRIPTIONS_PERCHAT", "3");
        dateline.serve("serve");
    }

    @AfterEach
    void end() {
        dateline.close();
        telegram.close();
    }

    private static void until(Callable<Boolean> condition) {
        await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(20)).until(condition);
    }

    /** Says something and waits for the next message in the chat. */
    private static String answer(FakeChat chat, Runnable saying) {
        int before = chat.sent().size();
        saying.run();
        until(() -> chat.sent().size() > before);
        return chat.texts().getLast();
    }

    /** Presses a button and waits until the last message reads otherwise; none is added. */
    private static String changed(FakeChat chat, String label) {
        int messages = chat.sent().size();
        String before = chat.sent().getLast().toString();
        chat.presses(label);
        until(() -> !chat.sent().getLast().toString().equals(before));
        assertThat(chat.sent()).hasSize(messages);
        return chat.texts().getLast();
    }

    private String notice(Runnable press) {
        int before = telegram.calls("answerCallbackQuery").size();
        press.run();
        until(() -> telegram.calls("answerCallbackQuery").size() > before);
        return telegram.calls("answerCallbackQuery").getLast().path("text").asText();
    }

    private static List<String> labels(FakeChat chat) {
        List<String> labels = new ArrayList<>();
        for (JsonNode row : chat.sent().getLast().at("/reply_markup/inline_keyboard")) {
            row.forEach(button -> labels.add(button.path("text").asText()));
        }
        return labels;
    }

    @Test
    void leadsAPersonThroughADialogueInOneMessage() {
        assertThat(answer(ann, () -> ann.says("/subscribe"))).startsWith("What do you want to follow?");
        assertThat(changed(ann, "Peace treaty")).contains("Subscribed.", "Peace treaty", "You are told at once.");
        assertThat(labels(ann)).contains("✓ At once", "Silent", "In a group…", "In a channel…");

        assertThat(changed(ann, "Silent")).contains("without a sound");
        assertThat(changed(ann, "Editions…")).contains("at what time");
        assertThat(changed(ann, "08:00, 18:00")).contains("on which days");
        assertThat(changed(ann, "Mon–Fri")).contains("where are you");
        assertThat(changed(ann, "Asia/Tokyo")).contains("in editions, Mon–Fri at 08:00, 18:00 (Asia/Tokyo)");
        assertThat(changed(ann, "Pause")).contains("Paused");
        assertThat(changed(ann, "Go on")).contains("You are told in editions");
        assertThat(changed(ann, "All subscriptions")).contains("Subscriptions: 1", "Peace treaty – in editions");
        assertThat(changed(ann, "Peace treaty")).contains("You are told in editions");
        assertThat(changed(ann, "Stop following")).isEqualTo("Peace treaty is not followed any more.");
        assertThat(answer(ann, () -> ann.says("/subscriptions"))).startsWith("Nothing is followed here");
    }

    @Test
    void understandsOneLineAndSaysWhatIsWrongWithAnother() {
        assertThat(answer(ann, () -> ann.says("/subscribe treaty daily 08:00 Europe/Berlin")))
                .contains("every day at 08:00 (Europe/Berlin)");
        assertThat(answer(ann, () -> ann.says("/subscribe forum 07:30")))
                .contains("every day at 07:30 (Europe/Berlin)");
        assertThat(answer(ann, () -> ann.says("/subscribe silent query: treaty AND (Japan OR \"two plus two\")")))
                .contains("treaty AND (Japan OR \"two plus two\")", "without a sound");
        assertThat(answer(ann, () -> ann.says("/subscribe query: treaty AND")))
                .isEqualTo("Column 11: a word is missing at the end.");
        assertThat(answer(ann, () -> ann.says("/subscribe query: NOT fish"))).startsWith("Column 1: this would match");
        assertThat(answer(ann, () -> ann.says("/subscribe treaty 08:00 Europe/Berln")))
                .contains("Do you mean Europe/Berlin?");
        assertThat(answer(ann, () -> ann.says("/subscribe tractor"))).startsWith("There is no topic “tractor”");

        assertThat(answer(ann, () -> ann.says("/subscribe syria")))
                .isEqualTo("This chat has 3 subscriptions, as many as it may have. End one with /unsubscribe first.");
        assertThat(answer(ann, () -> ann.says("/language de"))).contains("Einstellungen dieses Chats", "Deutsch");
        assertThat(answer(ann, () -> ann.says("/settings quiet 22:00-07:00 silence")))
                .contains("22:00 bis 07:00 (Europe/Berlin)", "ohne Ton");
        assertThat(answer(ann, () -> ann.says("/settings zone Asia/Tokyo"))).contains("22:00 bis 07:00 (Asia/Tokyo)");
        assertThat(answer(ann, () -> ann.says("/subscriptions"))).contains("Abonnements: 3",
                "jeden Tag um 08:00 (Asia/Tokyo)");
        assertThat(answer(ann, () -> ann.says("/unsubscribe treaty"))).contains("nicht mehr abonniert");
        assertThat(answer(ann, () -> ann.says("/unsubscribe all"))).contains("2 Abonnements sind beendet");
    }

    @Test
    void letsOnlyAdminsFollowForAGroupUntilTheySayOtherwise() {
        FakeChat room = telegram.group(-1001, "Newsroom").member(7, "creator").member(8, "member");
        int thread = room.topic(55);
        assertThat(answer(ann, () -> ann.says("/privacy"))).isNotEmpty();
        assertThat(answer(ben, () -> ben.says("/privacy"))).isNotEmpty();
        answer(room, () -> room.membership("member"));

        assertThat(answer(ben, () -> room.says("/subscribe treaty", 8L)))
                .isEqualTo("Only the admins of “Newsroom” may do that.");
        assertThat(room.sent()).hasSize(1);
        assertThat(answer(room, () -> room.says("/subscribe treaty", thread))).contains("This chat is told at once.");
        assertThat(room.sent().getLast().path("message_thread_id").asInt()).isEqualTo(thread);
        assertThat(notice(() -> room.presses("Silent", 8))).isEqualTo("Only the admins of “Newsroom” may do that.");
        assertThat(room.texts().getLast()).contains("at once");
        assertThat(changed(room, "Silent")).contains("without a sound");
        assertThat(answer(room, () -> room.saysAnonymously("/subscriptions"))).contains("Peace treaty", "(thread 55)");
        assertThat(answer(room, () -> room.says("/start@" + FakeTelegram.BOT_NAME + " follow_forum")))
                .contains("Subscribed.");

        answer(room, () -> room.says("/settings"));
        assertThat(changed(room, "Let everybody here follow")).contains("Who may follow: everybody here");
        assertThat(answer(room, () -> room.says("/subscribe syria", 8L))).contains("Subscribed.");
        assertThat(notice(() -> room.presses("Let only admins follow", 8))).startsWith("Only the admins");
    }

    @Test
    void followsForAChannelFromThePrivateChatOfItsAdmin() {
        FakeChat wire = telegram.channel(-1002000000, "Wire News").member(7, "administrator")
                .member(FakeTelegram.BOT_ID, "administrator");
        FakeChat mute = telegram.channel(-1003, "Mute").member(7, "creator");
        answer(ann, () -> ann.says("/privacy"));
        answer(ann, () -> wire.membership("administrator"));

        assertThat(answer(ann, () -> ann.says("/subscribe treaty @WireNews daily 08:00 Europe/Berlin")))
                .contains("“Wire News” is told in editions, every day at 08:00 (Europe/Berlin).");
        assertThat(changed(ann, "Silent")).contains("“Wire News” is told at once, without a sound.");
        assertThat(answer(ben, () -> ben.says("/subscribe treaty @WireNews"))).startsWith("Only the admins of");
        assertThat(answer(ben, () -> ben.says("/subscriptions -1002000000"))).startsWith("Only the admins");
        assertThat(answer(ann, () -> ann.says("/subscribe treaty @Nowhere"))).startsWith("I know no group");
        assertThat(answer(ann, () -> ann.says("/subscribe treaty @Mute"))).startsWith("I may not write in “Mute”");
        assertThat(answer(ann, () -> ann.says("/subscriptions @WireNews")))
                .contains("Subscriptions of “Wire News”: 1");
        assertThat(answer(ann, () -> ann.says("/start follow_forum"))).contains("Subscribed.", "You are told at once.");
        answer(ann, () -> ann.presses("In a channel…"));
        assertThat(labels(ann)).containsExactly("Wire News", "Add me to a channel…");
        assertThat(changed(ann, "Wire News")).contains("“Wire News” is told at once.");
        assertThat(answer(ann, () -> ann.says("/subscriptions"))).contains("Subscriptions: 1");
        assertThat(changed(ann, "Subscriptions of “Wire News”: 2")).contains("Peace treaty", "Eastern Economic Forum");
        assertThat(wire.sent()).isEmpty();
        assertThat(mute.sent()).isEmpty();
    }

    @Test
    void followsATopicByTheButtonUnderItsBriefing() {
        assertThat(answer(ann, () -> ann.says("/treaty"))).contains("peace treaty");

        assertThat(answer(ann, () -> ann.presses("Follow"))).contains("Subscribed.", "Peace treaty");

        assertThat(answer(ann, () -> ann.says("/subscribe peace"))).contains("followed already");
    }

    @Test
    void offersItsCommandsToThoseWhoMayFollowInEveryLanguage() {
        for (String scope : List.of("all_private_chats", "all_chat_administrators")) {
            for (String language : List.of("", "de", "ru")) {
                ObjectNode asked = FakeTelegram.JSON.createObjectNode();
                asked.putObject("scope").put("type", scope);
                if (!language.isEmpty()) {
                    asked.put("language_code", language);
                }
                until(() -> !telegram.menu(asked).isEmpty());
                assertThat(telegram.menu(asked).findValuesAsText("command")).as("%s %s", scope, language)
                        .contains("subscribe", "subscriptions", "unsubscribe", "settings", "language");
            }
        }
    }
}
