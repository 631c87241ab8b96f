package app.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.chat.Block.Cited;
import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.Evidence;
import app.dateline.chat.Run;
import app.dateline.chat.Button;
import app.dateline.chat.ChatId;
import app.dateline.chat.IncomingMessage;
import app.dateline.chat.IncomingMessage.Place;
import app.dateline.chat.Person;
import app.dateline.chat.Reply;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PrivateChatTest {
    private final Journey journey = Journey.begin();
    private final FakeChat ann = journey.telegram.person(7, "Ann");

    @AfterEach
    void end() {
        journey.close();
    }

    @Test
    void answersWhateverIsWrittenInAPrivateChat() {
        journey.brain.answering = message -> Journey.says("You said: " + message.text());

        ann.says("When does the bridge close?");
        ann.says("/bridge@Dateline_Test_BOT today");

        Journey.until(() -> ann.sent().size() == 2);
        assertThat(ann.texts()).containsExactly("You said: When does the bridge close?", "You said: /bridge today");
        assertThat(journey.brain.asked.getFirst()).isEqualTo(new IncomingMessage(new ChatId("telegram", "7", 0),
                new Person("telegram", "7", "Ann"), Place.PRIVATE, Locale.ENGLISH, "When does the bridge close?"));
    }

    @Test
    void answersAPressBeforeItAnswersThePerson() {
        journey.brain.answering = message -> Journey.says("First").with(List.of(List.of(new Button("More",
                new Button.Press("h1")))));
        journey.brain.pressing = press -> new Reply(Journey.says("Second").blocks(), List.of(), "Here is more");
        ann.says("hello");
        Journey.until(() -> ann.sent().size() == 1);

        ann.presses("More");

        Journey.until(() -> ann.sent().size() == 2);
        Journey.until(() -> journey.telegram.calls("answerCallbackQuery").size() == 1);
        assertThat(journey.brain.pressed.getFirst().handle()).isEqualTo("h1");
        assertThat(journey.telegram.calls("answerCallbackQuery").getFirst().path("text").asText())
                .isEqualTo("Here is more");
    }

    @Test
    void switchesLinkPreviewsOffAndNeverAsksTelegramToParse() {
        journey.brain.answering = message -> Journey.says("See example.org");

        ann.says("hello");

        Journey.until(() -> ann.sent().size() == 1);
        var request = journey.telegram.calls("sendMessage").getFirst();
        assertThat(request.at("/link_preview_options/is_disabled").asBoolean()).isTrue();
        assertThat(request.has("parse_mode")).isFalse();
        assertThat(request.has("reply_markup")).isFalse();
    }

    @Test
    void doesNotTakeItsOwnInlineAnswersForQuestions() {
        journey.brain.answering = message -> Journey.says("re: " + message.text());
        var byMe = ann.message("The bridge stays closed.");
        byMe.set("via_bot", FakeChat.bot());

        journey.telegram.updates.add("message", byMe);
        ann.says("last");

        Journey.until(() -> ann.sent().size() == 1);
        assertThat(ann.texts()).containsExactly("re: last");
    }

    @Test
    void showsTheSourceAsASmallPreviewBelowTheText() {
        journey.brain.answering = message -> Reply.of(Paragraph.of(Run.link("elsewhere", "https://example.org/other")),
                new Cited(List.of(Run.of("The bridge closes.")), false,
                        List.of(Run.link("Bridge", "https://example.org/bridge")), new Evidence(1, 1, 0, 18)));

        ann.says("hello");

        Journey.until(() -> ann.sent().size() == 1);
        var preview = journey.telegram.calls("sendMessage").getFirst().path("link_preview_options");
        assertThat(preview.path("url").asText()).isEqualTo("https://example.org/bridge");
        assertThat(preview.path("prefer_small_media").asBoolean()).isTrue();
        assertThat(preview.path("show_above_text").asBoolean(true)).isFalse();
    }

    @Test
    void leavesACommandForAnotherBotToThatBot() {
        journey.brain.answering = message -> Journey.says("re: " + message.text());

        ann.says("/bridge@other_bot");
        ann.says("/dam");

        Journey.until(() -> ann.sent().size() == 1);
        journey.untilHandled();
        assertThat(ann.texts()).containsExactly("re: /dam");
    }
}
