package app.dateline.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.telegram.FakeTelegram;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** News for many chats, at ten times the published rates on both sides, and the process is killed half-way. */
@Tag("chaos")
class BroadcastIT {
    private static final int CHATS = Chaos.of(2_000, 10_000);
    private static final long FIRST = 10_000;
    private static final int TIMES = 10;
    /** So many sends may be under way when a process is killed: as many as its client lets out at once. */
    private static final int AT_ONCE = 64;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;
    private final FakeTelegram telegram = FakeTelegram.start();
    private final AtomicInteger arrived = new AtomicInteger();
    private final CompletableFuture<Void> halfWay = new CompletableFuture<>();
    private EdgeProcess bot;

    @BeforeEach
    void prepare() {
        bot = new EdgeProcess(folder, telegram.url()).settings("--dateline.telegram.poll=5s",
                "--dateline.outbox.per-second=" + 30 * TIMES);
    }

    @AfterEach
    void end() {
        bot.close();
        telegram.close();
    }

    @Test
    void reachesEveryChatOnceWithinTheLimitsThoughKilledHalfWayAndListsWhatWasInFlight() throws Exception {
        LongStream.range(FIRST, FIRST + CHATS).forEach(chat -> telegram.person(chat, "Subscriber"));
        telegram.faults().flood().enforce(TIMES);
        telegram.watch(call -> {
            if (call.parameters().path("chat_id").asLong() >= FIRST && arrived.incrementAndGet() == CHATS / 2) {
                bot.kill(); // this one stands in the chat, and the bot does not learn of it
                halfWay.complete(null);
            }
        });
        telegram.person(7, "Editor").says("broadcast " + FIRST + ' ' + CHATS + " the bridge is open");

        bot.start();
        Chaos.until(halfWay::isDone);
        bot.awaitEnd();
        Set<String> uncertain = new HashSet<>();
        bot.start();
        Chaos.until(() -> arrived.get() >= CHATS - AT_ONCE && telegram.unconfirmed() == 0);
        telegram.person(7, "Editor").says("tell " + (FIRST + CHATS) + " the end");
        telegram.person(FIRST + CHATS, "Last");
        Chaos.until(() -> !telegram.person(FIRST + CHATS, "Last").sent().isEmpty());
        bot.stop();

        bot.look(database -> {
            uncertain.addAll(database.sql("select chat from outbox where state = 'UNCERTAIN'")
                    .query((row, number) -> row.getString(1))
                    .list());
            assertThat(database.sql("select chat from outbox where state not in ('SENT', 'UNCERTAIN')")
                    .query((row, number) -> row.getString(1)).list()).as("left behind").isEmpty();
        });
        List<Long> silent = LongStream.range(FIRST, FIRST + CHATS).boxed()
                .filter(chat -> telegram.person(chat, "").sent().isEmpty()).toList();
        List<Long> doubled = LongStream.range(FIRST, FIRST + CHATS).boxed()
                .filter(chat -> telegram.person(chat, "").sent().size() > 1).toList();
        System.out.printf(
                "%d chats: %d uncertain, of these %d did not get it; %d got it twice; %d sends were too fast%n",
                CHATS, uncertain.size(), silent.size(), doubled.size(), telegram.faults().flood().breaches());
        assertThat(doubled).as("got it twice").isEmpty();
        assertThat(uncertain).as("lists all that did not get it").containsAll(silent.stream().map(Object::toString)
                .toList());
        assertThat(uncertain).as("only what was in flight is uncertain").hasSizeLessThanOrEqualTo(AT_ONCE);
        assertThat(telegram.faults().flood().breaches()).as("sends that were too fast").isZero();
    }
}
