package app.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.IncomingMessage;
import app.dateline.chat.IncomingMessage.Place;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GroupTest {
    private final Journey journey = Journey.begin();
    private final FakeChat room = journey.telegram.group(-1001, "Newsroom");

    @BeforeEach
    void answer() {
        journey.brain.answering = message -> Reply.of(Paragraph.of(Run.of("re: " + message.text())));
    }

    @AfterEach
    void end() {
        journey.close();
    }

    @Test
    void hearsCommandsForItAndNoOthers() {
        room.says("/bridge@dateline_test_bot");
        room.says("/bridge@Another_Bot");
        room.says("/Bridge now");
        room.says("just talking, see /bridge");
        room.says("@another_bot what about you");

        Journey.until(() -> room.sent().size() == 2);
        journey.untilHandled();
        assertThat(journey.brain.asked).extracting(IncomingMessage::text).containsExactly("/bridge", "/Bridge now");
        assertThat(journey.brain.asked.getFirst().place()).isEqualTo(Place.GROUP);
        assertThat(room.texts()).containsExactly("re: /bridge", "re: /Bridge now");
    }

    @Test
    void repliesToTheMessageItAnswers() {
        room.says("/bridge");

        Journey.until(() -> room.sent().size() == 1);
        var request = journey.telegram.calls("sendMessage").getFirst();
        assertThat(request.at("/reply_parameters/message_id").asInt()).isPositive();
        assertThat(request.at("/reply_parameters/allow_sending_without_reply").asBoolean()).isTrue();
    }

    @Test
    void hearsMentionsAndTakesItsNameOut() {
        room.says("@Dateline_Test_Bot when does the bridge close?");
        room.says("I wonder, @dateline_test_bot when does it close? 😀");

        Journey.until(() -> journey.brain.asked.size() == 2);
        assertThat(journey.brain.asked).extracting(IncomingMessage::text).containsExactly(
                "when does the bridge close?", "I wonder,  when does it close? 😀");
    }

    @Test
    void hearsRepliesToItAndToNobodyElse() {
        room.says("/bridge");
        Journey.until(() -> room.sent().size() == 1);

        room.replies("And the dam?", room.sent().getFirst());
        room.replies("Nice one", room.message("Ann's own words"));

        Journey.until(() -> room.sent().size() == 2);
        journey.untilHandled();
        assertThat(room.texts()).containsExactly("re: /bridge", "re: And the dam?");
    }

    @Test
    void ignoresForwardedCommandsAndOtherBots() {
        var forwarded = room.message("/bridge");
        forwarded.putObject("forward_origin").put("type", "hidden_user").put("sender_user_name", "Bob").put("date", 1);
        var viaBot = room.message("/bridge").set("via_bot", FakeChat.bot());
        var byBot = room.message("/bridge");
        ((com.fasterxml.jackson.databind.node.ObjectNode) byBot.get("from")).put("is_bot", true);
        journey.telegram.updates.add("message", forwarded);
        journey.telegram.updates.add("message", viaBot);
        journey.telegram.updates.add("message", byBot);
        room.says("/last");

        Journey.until(() -> room.sent().size() == 1);
        assertThat(journey.brain.asked).extracting(IncomingMessage::text).containsExactly("/last");
    }

    @Test
    void staysInTheForumThreadAndSendsToGeneralWithoutOne() {
        int topic = room.topic(55);

        room.says("/bridge", topic);
        room.says("/dam");
        room.says("small talk that only seems to reply to the bot", topic);

        Journey.until(() -> room.sent().size() == 2);
        journey.untilHandled();
        assertThat(journey.brain.asked).extracting(message -> message.chat().thread()).containsExactly(55, 0);
        assertThat(room.sent().get(0).path("message_thread_id").asInt()).isEqualTo(55);
        assertThat(room.sent().get(1).has("message_thread_id")).isFalse();
    }

    @Test
    void fallsBackToTheMainThreadWhenTheTopicIsGone() {
        int topic = room.topic(55);
        journey.brain.answering = message -> {
            room.deleteTopic(topic);
            return Reply.of(Paragraph.of(Run.of("Still here")));
        };

        room.says("/bridge", topic);

        Journey.until(() -> room.sent().size() == 1);
        assertThat(room.sent().getFirst().has("message_thread_id")).isFalse();
        assertThat(journey.telegram.calls("sendMessage")).hasSize(2);
    }

    /** A file without a word, in reply to what the bot has said. */
    private ObjectNode documentInReply() {
        room.says("/bridge");
        Journey.until(() -> room.sent().size() == 1);
        var document = room.message("");
        document.remove(List.of("text", "entities"));
        document.set("reply_to_message", room.sent().getFirst());
        document.putObject("document").put("file_id", "f").put("file_unique_id", "u");
        return document;
    }

    @Test
    void hearsThatItIsCalledWithoutAWord() {
        ObjectNode document = documentInReply();

        room.says("@dateline_test_bot");
        journey.telegram.updates.add("message", document);

        Journey.until(() -> journey.brain.asked.size() == 3);
        assertThat(journey.brain.asked).extracting(IncomingMessage::text).containsExactly("/bridge", "", "");
    }

    @Test
    void hearsNothingOfFilesThatComeTogetherWithoutAWord() {
        ObjectNode document = documentInReply().put("media_group_id", "1");

        journey.telegram.updates.add("message", document);

        journey.untilHandled();
        assertThat(journey.brain.asked).hasSize(1);
    }

    @Test
    void hearsWordsUnderAPictureAndNothingElseOfAnAlbum() {
        var picture = room.message("@dateline_test_bot what is this bridge?");
        picture.set("caption", picture.remove("text"));
        picture.set("caption_entities", picture.remove("entities"));
        picture.put("media_group_id", "1").putArray("photo").addObject().put("file_id", "f").put("file_unique_id", "u")
                .put("width", 9).put("height", 9);
        var second = picture.deepCopy().without(List.of("caption", "caption_entities"));

        journey.telegram.updates.add("message", picture);
        journey.telegram.updates.add("message", second);

        Journey.until(() -> journey.brain.asked.size() == 1);
        journey.untilHandled();
        assertThat(journey.brain.asked).extracting(IncomingMessage::text).containsExactly("what is this bridge?");
    }
}
