package app.dateline.chaos.bench;

import static org.awaitility.Awaitility.await;

import app.dateline.chaos.EdgeProcess;
import app.dateline.telegram.FakeTelegram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How near to the allowed rate news goes out, and how long people wait for answers meanwhile.
 *
 * <p>{@code BroadcastBench FOLDER CHATS PER_SECOND}: news for so many chats while 10 people a second ask; the server enforces
 * the published rates, made faster in the same measure, and it counts what is too fast:
 * before the news, when the bot is still slow and people crowd, and from then on.
 */
final class BroadcastBench {
    private static final long FIRST = 10_000;
    private static final int ASKERS = 10;
    /** Answers until the machine's compiler has seen the paths. */
    private static final int WARMING = 3_000;

    private BroadcastBench() {}

    /** See the class comment. */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of(args[0])), "run");
        int chats = Integer.parseInt(args[1]);
        int perSecond = Integer.parseInt(args[2]);
        try (FakeTelegram telegram = FakeTelegram.start();
                var bot = new EdgeProcess(folder, telegram.url()).optimizing()
                        .settings("--dateline.outbox.per-second=" + perSecond)) {
            var load = new Load(telegram, "hello");
            var pushes = new AtomicInteger();
            var begun = new AtomicLong();
            var ended = new AtomicLong();
            var answers = new AtomicInteger();
            telegram.watch(call -> {
                long chat = call.parameters().path("chat_id").asLong();
                if (chat >= FIRST && chat < FIRST + chats) {
                    begun.compareAndSet(0, System.nanoTime());
                    if (pushes.incrementAndGet() == chats) {
                        ended.set(System.nanoTime());
                    }
                } else if (call.method().equals("sendmessage")) {
                    answers.addAndGet(begun.get() == 0 || ended.get() != 0 ? 0 : 1);
                    load.sent(chat);
                }
            });
            for (long chat = FIRST; chat < FIRST + chats; chat++) {
                telegram.person(chat, "Subscriber");
            }
            telegram.faults().flood().enforce(perSecond / 30.0);
            bot.start();
            int askers = Math.max(200, ASKERS * chats / perSecond);
            load.steadily(WARMING, perSecond / 2);
            load.steadily(askers, ASKERS);
            Load.Figures alone = load.steadily(askers, ASKERS);
            int before = telegram.faults().flood().breaches();
            telegram.person(7, "Editor").says("broadcast " + FIRST + ' ' + chats + " the bridge is open");
            await().atMost(Duration.ofMinutes(1)).until(() -> begun.get() != 0);
            Load.Figures meanwhile = load.steadily(askers, ASKERS);
            await().atMost(Duration.ofMinutes(30)).until(() -> ended.get() != 0);

            double seconds = (ended.get() - begun.get()) / 1e9;
            double rate = (chats + answers.get()) / seconds;
            System.out.printf(
                    "%d pushes and %d answers in %.1f s: %.1f/s, %.1f %% of what is allowed; %d too fast before, %d since%n",
                    chats, answers.get(), seconds, rate, 100 * rate / perSecond, before,
                    telegram.faults().flood().breaches() - before);
            System.out.printf("answers alone:     %s%nanswers meanwhile: %s%n", alone, meanwhile);
        }
    }
}
