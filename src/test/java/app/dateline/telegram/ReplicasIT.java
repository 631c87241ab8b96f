package app.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.dateline.testing.DatelineProcess;
import app.dateline.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two processes with one PostgreSQL database and one token. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ReplicasIT {
    @TempDir
    private Path folder;
    private final FakeTelegram telegram = FakeTelegram.start();
    private final FakeChat ann = telegram.person(7, "Ann");
    private final TestDatabase database = TestDatabase.postgres();
    private final List<DatelineProcess> replicas = new ArrayList<>();

    @AfterEach
    void end() {
        replicas.forEach(DatelineProcess::close);
        telegram.close();
    }

    private DatelineProcess replica(String name) throws Exception {
        Path own = Files.createDirectories(folder.resolve(name));
        var replica = new DatelineProcess(own).set("DATELINE_TELEGRAM_TOKEN", FakeTelegram.TOKEN)
                .set("DATELINE_TELEGRAM_APIURL", telegram.url()).set("DATELINE_TELEGRAM_POLL", "2s")
                .set("SPRING_DATASOURCE_URL", database.url()).set("SPRING_DATASOURCE_USERNAME", "postgres");
        replicas.add(replica);
        return replica;
    }

    private static void until(Callable<Boolean> condition) {
        await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(20)).until(condition);
    }

    private String holder() {
        return JdbcClient.create(database.source).sql("select coalesce(max(holder), '') from lease where name = ?")
                .param(TelegramSender.CHANNEL)
                .query(String.class).single();
    }

    @Test
    void oneWorksAndTheOtherTakesOver() throws Exception {
        DatelineProcess one = replica("one");
        DatelineProcess two = replica("two");
        Process first = one.serve("serve");
        ann.says("/treaty");
        until(() -> ann.sent().size() == 1);
        two.serve("serve");
        String before = holder();

        first.destroyForcibly().waitFor();
        ann.says("/forum");
        until(() -> ann.sent().size() >= 2);

        assertThat(holder()).isNotEqualTo(before);
        assertThat(ann.texts().getLast()).contains("Vladivostok");
        assertThat(two.said("serve.out")).contains("stands by").doesNotContain("another process polls");

        Process back = one.serve("again");
        String now = holder();
        ann.says("/syria");
        until(() -> ann.texts().size() == 3);
        assertThat(holder()).isEqualTo(now);
        assertThat(back.isAlive()).isTrue();
    }
}
