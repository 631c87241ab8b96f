package app.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.dateline.testing.DatelineProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An article is imported while the whole of Dateline serves, and Ann, who follows its words, asks why she was told. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class AlertIT {
    @TempDir
    private Path folder;
    private final FakeTelegram telegram = FakeTelegram.start();
    private final FakeChat ann = telegram.person(7, "Ann");
    private DatelineProcess dateline;

    @BeforeEach
    void serve() throws IOException {
        dateline = new DatelineProcess(folder).set("DATELINE_TELEGRAM_TOKEN", FakeTelegram.TOKEN)
                .set("DATELINE_TELEGRAM_APIURL", telegram.url());
        dateline.serve("serve");
    }

    @AfterEach
    void end() {
        dateline.close();
        telegram.close();
    }

    private static void until(Callable<Boolean> condition) {
        await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(5)).until(condition);
    }

    private String answer(Runnable saying) {
        int before = ann.sent().size();
        saying.run();
        until(() -> ann.sent().size() > before);
        return ann.texts().getLast();
    }

    private void imports(String id, String text) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve(id + ".md"),
                "---\ntitle: Airships\nid: " + id + "\nsource: Sky Post\n---\n" + text + "\n");
        assertThat(dateline.run(id, "import", file.toString())).isZero();
    }

    @Test
    void tellsOfAnImportedArticleCorrectsItAndSaysWhy() throws Exception {
        assertThat(answer(() -> ann.says("/subscribe query: zeppelin AND landed"))).contains("zeppelin");
        var arrived = new AtomicLong();
        telegram.watch(call -> {
            if (call.parameters().path("text").asText().contains("zeppelin landed on")) {
                arrived.compareAndSet(0, System.nanoTime());
            }
        });

        imports("z1", "The zeppelin landed on the lake at noon.\n\nNobody was hurt.");
        long imported = System.nanoTime();
        until(() -> arrived.get() != 0);
        System.out.printf("the alert arrived %d ms after the import had ended%n",
                (arrived.get() - imported) / 1_000_000);
        assertThat(ann.texts().getLast()).contains("zeppelin AND landed", "The zeppelin landed on the lake at noon.",
                "Sky Post");

        assertThat(answer(() -> ann.replies("/why", ann.sent().getLast()))).contains(
                "Words that matched: zeppelin, landed",
                "Story ", "Told at");
        assertThat(answer(() -> ann.says("/why query: zeppelin"))).contains("not followed here");
        assertThat(answer(() -> ann.says("/why zeppelin AND landed"))).contains("Followed here", "Airships");

        imports("z1", "The zeppelin landed on the lake at two.\n\nNobody was hurt.");
        long changed = System.nanoTime();
        until(() -> ann.texts().stream().anyMatch(text -> text.contains("at two") && text.contains("Before, it read")));
        System.out.printf("the correction arrived %d ms after the import had ended%n",
                (System.nanoTime() - changed) / 1_000_000);
        assertThat(answer(() -> ann.presses("Why?"))).contains("Correction of words you were shown");
    }
}
