package app.dateline.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.ChatId;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.outbox.OutboxMessage.Draft;
import app.dateline.outbox.OutboxMessage.Kind;
import app.dateline.outbox.OutboxMessage.State;
import app.dateline.testing.TestClock;
import app.dateline.testing.TestDatabase;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class UnderWayTest {
    private static final ChatId ANN = new ChatId("telegram", "7", 0);

    private final TestDatabase database = TestDatabase.h2();
    private final TestClock clock = new TestClock("2026-03-01T09:00:00Z");
    private final Outbox outbox = new Outbox(database.jdbc, clock);

    @Test
    void sendsNothingThatWasOnItsWayWhenTheBackupWasMade() {
        long arrived = add(Kind.PUSH, "arrived");
        outbox.sending().sent(arrived, "1");
        add(Kind.ANSWER, "answer");
        add(Kind.PUSH, "news");
        add(Kind.CORRECTION, "correction");

        new UnderWay(database.jdbc, clock).settle();

        assertThat(outbox.stateOf(ANN, "answer")).contains(State.EXPIRED);
        assertThat(outbox.stateOf(ANN, "news")).contains(State.UNCERTAIN);
        assertThat(outbox.stateOf(ANN, "correction")).contains(State.UNCERTAIN);
        assertThat(outbox.stateOf(ANN, "arrived")).contains(State.SENT);
    }

    private long add(Kind kind, String cause) {
        return outbox.add(new Draft(ANN, kind, cause, Reply.of(Paragraph.of(Run.of(cause))), Locale.ENGLISH, null))
                .orElseThrow().id();
    }
}
