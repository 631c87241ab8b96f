package app.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.dateline.chat.Button;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class QuotasTest {
    private static final int MOST = 60;

    private final Journey journey = Journey.begin();
    private final FakeTelegram telegram = journey.telegram;
    private final FakeChat ann = telegram.person(7, "Ann");

    @BeforeEach
    void answer() {
        journey.brain.answering = message -> Journey.says("re: " + message.text());
    }

    @AfterEach
    void end() {
        journey.close();
    }

    private void says(FakeChat chat, int times, int second) {
        IntStream.range(0, times).forEach(time -> {
            ObjectNode message = chat.message("q" + time);
            telegram.updates.add("message", message.put("date", second));
        });
        journey.untilHandled();
    }

    @Test
    void saysOnceThatItIsTooMuchAndIsSilentUntilTheBreachIsOver() {
        says(ann, MOST + 30, 60_000);
        assertThat(journey.brain.asked).hasSize(MOST);
        assertThat(notices()).isEqualTo(1);

        says(ann, MOST + 30, 60_060);
        assertThat(notices()).isEqualTo(1);
        assertThat(journey.brain.asked).hasSize(2 * MOST);

        says(ann, 10, 60_120);
        says(ann, MOST + 1, 60_240);
        assertThat(journey.brain.asked).hasSize(3 * MOST + 10);
        assertThat(notices()).isEqualTo(2);
    }

    private long notices() {
        return journey.database.jdbc.sql("select count(*) from outbox where payload like '%a lot in one minute%'")
                .query(Long.class).single();
    }

    @Test
    void answersAllThatPiledUpDuringAnOutage() {
        for (int minute = 0; minute < 3; minute++) {
            says(ann, MOST, 60_000 + 60 * minute);
        }

        assertThat(journey.brain.asked).hasSize(3 * MOST);
        assertThat(notices()).isZero();
    }

    @Test
    void takesWhateverAnOwnerSays() {
        says(telegram.person(Journey.OWNER, "Owner"), 150, 60_000);

        assertThat(journey.brain.asked).hasSize(150);
    }

    @Test
    void servesOthersMeanwhile() {
        says(ann, MOST + 5, 60_000);
        says(telegram.person(8, "Bob"), 5, 60_000);

        assertThat(journey.brain.asked).hasSize(MOST + 5);
    }

    @Test
    void countsOnlyWhatIsMeantForTheBot() {
        FakeChat room = telegram.group(-5, "Room");

        IntStream.range(0, MOST + 5).forEach(time -> room.says("just talk"));
        IntStream.range(0, 5).forEach(time -> room.says("/bridge"));
        journey.untilHandled();

        assertThat(journey.brain.asked).hasSize(5);
        assertThat(notices()).isZero();
    }

    @Test
    void answersNoMoreInlineQueriesThanMessages() {
        for (int time = 0; time < MOST + 2; time++) {
            ann.asksInline("bridge " + time);
        }
        journey.untilHandled();

        says(ann, 1, (int) journey.clock.instant().getEpochSecond());

        Journey.until(() -> telegram.calls("answerInlineQuery").size() == MOST);
        journey.untilHandled();
        // A query comes with each letter: they are counted by themselves.
        assertThat(journey.brain.asked).hasSize(1);
    }

    @Test
    void tellsWhoeverPressesTooOftenEachTime() {
        journey.brain.answering = message -> Journey.says("re: " + message.text())
                .with(List.of(List.of(new Button("More", new Button.Press("k.0")))));
        says(ann, 1, 60_000);
        Journey.until(() -> !ann.sent().isEmpty());

        for (int time = 0; time < MOST + 3; time++) {
            ann.presses("More");
        }
        journey.untilHandled();

        assertThat(journey.brain.pressed).hasSize(MOST);
        Journey.until(() -> telegram.calls("answerCallbackQuery").stream()
                .filter(call -> call.path("text").asText().contains("a lot in one minute")).count() == 3);
    }

    @Test
    void aLimitThatWouldStopReadersIsRefused() {
        assertThatThrownBy(() -> new LimitSettings(59, 100, 1)).hasMessageContaining("dateline.limits.user-per-minute");
        assertThatThrownBy(() -> new LimitSettings(60, 100, 0)).hasMessageContaining("dateline.limits.inbox");
    }

    @Test
    void countsOnceWhatIsTriedAgainWhileTheDatabaseIsAway() {
        var tries = new AtomicInteger();
        journey.brain.answering = message -> {
            if (tries.incrementAndGet() <= MOST + 10) {
                throw new DataAccessResourceFailureException("the disk is full");
            }
            return Journey.says("re: " + message.text());
        };

        ann.says("/bridge");

        Journey.until(() -> {
            journey.lanes.lookAround();
            return journey.inbox.count(Inbox.State.DONE) == 1;
        });
        Journey.until(() -> ann.texts().equals(List.of("re: /bridge")));
    }
}
