package app.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.chat.Block.Cited;
import app.dateline.chat.Card;
import app.dateline.chat.Cards;
import app.dateline.chat.Evidence;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What comes to people who type the bot's name in some other chat. */
class InlineAnswersTest {
    private final Journey journey = Journey.begin();
    private final FakeChat ann = journey.telegram.person(7, "Ann");

    @AfterEach
    void end() {
        journey.close();
    }

    private static Card card(String id, String words) {
        return new Card(id, "Ana Brandt", "We cannot…",
                Reply.of(new Cited(Cited.Kind.QUOTE, List.of(Run.of(words)), false,
                        List.of(Run.of("— "), Run.bold("Ana Brandt"), Run.of(" · "), Run.link("Bridge closes",
                                "https://example.org/bridge")),
                        new Evidence(1, 1, 0, words.length()))));
    }

    private JsonNode asked(String words) {
        Journey.until(() -> journey.state.phase() == TelegramState.Phase.POLLING);
        int before = journey.telegram.calls("answerInlineQuery").size();
        ann.asksInline(words);
        Journey.until(() -> journey.telegram.calls("answerInlineQuery").size() > before);
        journey.untilHandled();
        return journey.telegram.calls("answerInlineQuery").getLast();
    }

    @Test
    void offersCardsThatHoldWordsAndSource() {
        journey.brain.finding = (words, from, language) -> new Cards(List.of(card("q1", "We cannot wait " + words)),
                true);

        JsonNode answer = asked("bridge");

        assertThat(answer.path("is_personal").asBoolean()).isTrue();
        assertThat(answer.path("cache_time").asInt(-1)).isZero();
        assertThat(answer.path("next_offset").asText()).isEqualTo("1");
        assertThat(answer.has("button")).isFalse();
        JsonNode result = answer.at("/results/0");
        assertThat(result.path("type").asText()).isEqualTo("article");
        assertThat(result.path("title").asText()).isEqualTo("Ana Brandt");
        assertThat(result.path("description").asText()).isEqualTo("We cannot…");
        JsonNode content = result.path("input_message_content");
        assertThat(content.path("message_text").asText())
                .isEqualTo("We cannot wait bridge\n— Ana Brandt · Bridge closes");
        assertThat(content.at("/entities/0/type").asText()).isEqualTo("blockquote");
        assertThat(content.at("/link_preview_options/url").asText()).isEqualTo("https://example.org/bridge");
        assertThat(content.has("parse_mode")).isFalse();
        assertThat(ann.sent()).isEmpty();
    }

    @Test
    void leavesOutWhatTheStoreNoLongerBearsOutAndWhatFitsNoMessage() {
        journey.proof = (evidence, words) -> !words.startsWith("Withdrawn");
        journey.brain.finding = (words, from, language) -> new Cards(List.of(card("q1", "Withdrawn words"),
                card("q2", "x".repeat(5_000)), card("q3", "Standing words")), false);

        JsonNode answer = asked("bridge");

        assertThat(answer.path("results")).hasSize(1);
        assertThat(answer.at("/results/0/id").asText()).isEqualTo("q3");
        assertThat(answer.path("next_offset").asText("none")).isEmpty();
    }

    @Test
    void offersToAskInPrivateWhenNothingIsFound() {
        JsonNode answer = asked("the moon");

        assertThat(answer.path("results")).isEmpty();
        assertThat(answer.at("/button/start_parameter").asText()).isEqualTo("ask");
        assertThat(answer.at("/button/text").asText()).isEqualTo("Nothing found – ask me in private");
    }

    @Test
    void givesUpQuietlyOnAQueryThatTelegramHasForgotten() {
        journey.telegram.faults().next(FakeFaults.Kind.CODE_500, "answerInlineQuery", 1);

        asked("bridge");

        assertThat(journey.inbox.count(Inbox.State.ASIDE)).isZero();
        assertThat(journey.telegram.calls("answerInlineQuery")).hasSize(1);
    }
}
