package app.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.chaos.Chaos;
import app.dateline.outbox.OutboxMessage.State;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAccumulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What handles updates fails now and then, with everything that can be thrown. */
@Tag("chaos")
class FailingHandlerIT {
    private static final int UPDATES = Chaos.of(5_000, 100_000);
    /** Each writes so few that no quota is reached. */
    private static final int CHATS = UPDATES / 50;
    private final Journey journey = Journey.begin();
    private final FakeTelegram telegram = journey.telegram;
    private final AtomicLong lastPoll = new AtomicLong(System.nanoTime());
    private final LongAccumulator longestGap = new LongAccumulator(Math::max, 0);

    @AfterEach
    void end() {
        journey.close();
    }

    @Test
    void goesOnPollingAndAnswersTheRestWhenOneInAHundredThrows() {
        journey.brain.answering = message -> {
            if (message.text().startsWith("throw")) {
                fail(Integer.parseInt(message.text().substring("throw ".length())));
            }
            return Journey.says("re: " + message.text());
        };
        telegram.watch(call -> {
            if (call.method().equals("getupdates")) {
                long now = System.nanoTime();
                longestGap.accumulate(now - lastPoll.getAndSet(now));
            }
        });
        for (int update = 0; update < UPDATES; update++) {
            telegram.person(100 + update % CHATS, "Person")
                    .says(update % 100 == 99 ? "throw " + update : "words " + update);
        }

        Chaos.until(() -> {
            journey.clock.advance(Duration.ofMillis(20));
            return telegram.updates.waiting() == 0 && journey.inbox.count(Inbox.State.PENDING) == 0
                    && journey.outbox.count(State.PENDING) == 0 && journey.outbox.count(State.SENDING) == 0;
        });

        assertThat(journey.inbox.count(Inbox.State.ASIDE)).isEqualTo(UPDATES / 100);
        assertThat(journey.inbox.count(Inbox.State.DONE)).isEqualTo(UPDATES - UPDATES / 100);
        assertThat(telegram.calls("sendMessage")).hasSize(UPDATES);
        // Those that wait for updates take the poll's 2 s; the rest is the bot's.
        assertThat(longestGap.get() / 1e9).as("seconds between two polls").isLessThan(4);
    }

    private static void fail(int update) {
        switch (update / 100 % 3) {
            case 0 -> throw new IllegalStateException("thrown at update " + update);
            case 1 -> throw new AssertionError("thrown at update " + update);
            default -> throw new StackOverflowError("thrown at update " + update);
        }
    }
}
