package app.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.Button;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.outbox.OutboxMessage.State;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages that take each other's place. */
class PagesTest {
    private final Journey journey = Journey.begin();
    private final FakeChat room = journey.telegram.group(-1001, "Newsroom");

    @BeforeEach
    void answer() {
        journey.brain.answering = message -> page("One", "More");
        journey.brain.pressing = press -> (press.handle().equals("More") ? page("Two", "Back") : page("One", "More"))
                .replacing();
    }

    @AfterEach
    void end() {
        journey.close();
    }

    private static Reply page(String text, String button) {
        return Journey.says(text).with(List.of(List.of(new Button(button, new Button.Press(button)))));
    }

    @Test
    void turnsThePagesOfOneMessageAlsoAfterARestart() {
        room.says("/bridge");
        Journey.until(() -> room.sent().size() == 1);

        room.presses("More");
        Journey.until(() -> room.texts().equals(List.of("Two")));
        try (Journey again = journey.restart()) {
            room.presses("Back");

            Journey.until(() -> room.texts().equals(List.of("One")));
            assertThat(again.telegram.calls("sendMessage")).hasSize(1);
            assertThat(again.telegram.calls("editMessageText")).hasSize(2).allSatisfy(edit -> {
                assertThat(edit.has("reply_parameters")).isFalse();
                assertThat(edit.at("/link_preview_options/is_disabled").asBoolean()).isTrue();
            });
            assertThat(room.sent().getFirst().at("/reply_markup/inline_keyboard/0/0/text").asText()).isEqualTo("More");
        }
    }

    @Test
    void takesAPageThatStandsThereAlreadyForDone() {
        journey.brain.pressing = press -> page("One", "More").replacing();
        room.says("/bridge");
        Journey.until(() -> room.sent().size() == 1);

        room.presses("More");
        room.presses("More");

        Journey.until(() -> journey.outbox.count(State.SENT) == 3);
        assertThat(room.texts()).containsExactly("One");
        assertThat(journey.telegram.calls("sendMessage")).hasSize(1);
    }

    @Test
    void writesAnewWhereTheMessageIsGone() {
        room.says("/bridge");
        Journey.until(() -> room.sent().size() == 1);
        var gone = room.sent().getFirst();
        journey.brain.pressing = press -> {
            room.sent().remove(gone);
            return page("Two", "Back").replacing();
        };

        room.presses("More");

        Journey.until(() -> room.texts().equals(List.of("Two")));
        assertThat(room.sent().getFirst().path("message_id")).isNotEqualTo(gone.path("message_id"));
    }

    @Test
    void editsAgainUntilItIsKnownHowItEnded() {
        room.says("/bridge");
        Journey.until(() -> room.sent().size() == 1);
        journey.telegram.faults().next(FakeFaults.Kind.CODE_500, "editMessageText", 1);

        room.presses("More");

        Journey.until(() -> journey.telegram.calls("editMessageText").size() == 1);
        Journey.until(() -> {
            journey.clock.advance(java.time.Duration.ofSeconds(5));
            return room.texts().equals(List.of("Two"));
        });
        assertThat(journey.outbox.count(State.UNCERTAIN)).isZero();
        assertThat(journey.telegram.calls("sendMessage")).hasSize(1);
    }

    @Test
    void doesNotPutAPageInThePlaceOfThePartOfALongReply() {
        String half = "x".repeat(3_000);
        journey.brain.answering = message -> Reply.of(Paragraph.of(Run.of(half)), Paragraph.of(Run.of(half)))
                .with(page("", "More").buttons());
        room.says("/bridge");
        Journey.until(() -> room.sent().size() == 2);

        room.presses("More");

        Journey.until(() -> room.texts().equals(List.of(half, half, "Two")));
        assertThat(journey.brain.pressed.getFirst().handle()).isEqualTo("More");
    }

    @Test
    void writesAPageThatFitsNoMessageAnew() {
        String half = "x".repeat(3_000);
        journey.brain.pressing = press -> Reply.of(Paragraph.of(Run.of(half)), Paragraph.of(Run.of(half))).replacing();
        room.says("/bridge");
        Journey.until(() -> room.sent().size() == 1);

        room.presses("More");

        Journey.until(() -> room.texts().equals(List.of("One", half, half)));
    }
}
