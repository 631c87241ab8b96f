package app.dateline.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.telegram.FakeTelegram;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** More comes than can be handled, for a long time, to a process with little memory. */
@Tag("chaos")
@Timeout(60 * 60 * 6)
class BacklogIT {
    private static final int UPDATES = Chaos.of(20_000, 1_000_000);
    private static final int CHATS = 500;
    /** Queued at the server at most, so that the test itself stays small. */
    private static final int READY = 1_000;
    private static final long BEGUN = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();
    /** One update in so many is answered; the rest is only noted. */
    private static final int ANSWERED = 20;
    /** So often the run says how far it is. */
    private static final int SAID = 100_000;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;
    private final FakeTelegram telegram = FakeTelegram.start();
    private final AtomicInteger offered = new AtomicInteger();
    private final AtomicInteger answers = new AtomicInteger();
    private EdgeProcess bot;

    @BeforeEach
    void prepare() {
        bot = new EdgeProcess(folder, telegram.url()).optimizing()
                .flags("-Xmx96m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError")
                .settings("--dateline.telegram.poll=2s", "--dateline.outbox.per-second=1000");
    }

    @AfterEach
    void end() {
        bot.close();
        telegram.close();
    }

    /** A heap of 96 MB is the bound: where memory grew with the backlog, the process would end. */
    @Test
    void handlesAllOfABacklogWithinNinetySixMegabytes() throws Exception {
        telegram.forgetCalls();
        telegram.watch(call -> {
            switch (call.method()) {
                case "getupdates" -> offer();
                case "sendmessage" -> answers.incrementAndGet();
                default -> {
                    // Of no interest here.
                }
            }
        });
        offer();

        bot.start();
        Chaos.until(() -> !bot.isAlive() || offered.get() == UPDATES && telegram.unconfirmed() == 0
                && answers.get() >= UPDATES / ANSWERED);
        assertThat(bot.isAlive()).as("still runs with 96 MB").isTrue();
        bot.stop();

        bot.look(database -> {
            assertThat(database.sql("select count(*) from chaos_effect").query(Integer.class).single())
                    .isEqualTo(UPDATES);
            assertThat(database.sql("select count(*) from telegram_inbox where state <> 'DONE'").query(Integer.class)
                    .single()).as("left behind").isZero();
        });
        assertThat(answers.get()).isEqualTo(UPDATES / ANSWERED);
    }

    private synchronized void offer() {
        while (offered.get() < UPDATES && telegram.unconfirmed() < READY) {
            int number = offered.getAndIncrement();
            if (number > 0 && number % SAID == 0) {
                System.out.printf("%s: %d updates%n", Instant.now(), number);
            }
            String words = (number % ANSWERED == 0 ? "words " : "note ") + number + " " + "x".repeat(100);
            // A message a second of each.
            telegram.person(100 + number % CHATS, "Person").saysAt(BEGUN + number / CHATS, words);
        }
    }
}
