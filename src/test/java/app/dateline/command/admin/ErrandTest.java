package app.dateline.command.admin;

import static app.dateline.telegram.BotInside.OWNER;
import static app.dateline.telegram.BotInside.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.telegram.BotInside;
import app.dateline.telegram.FakeChat;
import app.dateline.testing.FeedServer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What waits for other machines: a message says so at once, and the outcome takes its place; the whole bot, told by messages. */
class ErrandTest {
    private static BotInside bot;
    private final FeedServer paper = new FeedServer();
    private FakeChat ann;

    @BeforeAll
    static void start(@TempDir Path folder) {
        bot = new BotInside(folder, "--dateline.fetch.allow=127.0.0.0/8");
    }

    @AfterAll
    static void end() {
        bot.close();
    }

    @BeforeEach
    void meet() {
        ann = bot.telegram.person(OWNER, "Ann");
        ann.forgets();
    }

    @AfterEach
    void close() {
        paper.close();
    }

    private static long waiting() {
        return bot.bean(JdbcClient.class).sql("select count(*) from errand").query(Long.class).single();
    }

    @Test
    void aPageThatTakesItsTimeHoldsUpNothingAndIsShownInPlace() {
        var held = new CountDownLatch(1);
        paper.put("/story", "text/html", "<html><body><article><h1>A long way</h1><p>"
                + "The parcel took a long way to the harbour. ".repeat(20) + "</p></article></body></html>")
                .holding(held);

        assertThat(bot.says(ann, OWNER, "/add " + paper.at("/story"))).isEmpty();
        until(() -> ann.texts().equals(List.of("Reading " + paper.at("/story") + " …")));
        assertThat(bot.says(ann, OWNER, "/roles")).as("meanwhile").isPresent();
        held.countDown();

        until(() -> ann.texts().size() == 1 && ann.texts().getFirst().startsWith("A long way"));
        assertThat(ann.texts().getFirst()).contains("passages: 1", "Draft ");
        assertThat(waiting()).isZero();
    }
}
