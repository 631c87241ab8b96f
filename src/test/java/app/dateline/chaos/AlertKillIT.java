package app.dateline.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.telegram.FakeChat;
import app.dateline.telegram.FakeTelegram;
import app.dateline.testing.DatelineProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole of Dateline is killed again and again between the moment an article comes and the last delivery of its alert. */
@Tag("chaos")
@Timeout(60 * 60)
class AlertKillIT {
    private static final int KILLS = Chaos.of(20, 200);
    private static final int FOLLOWERS = 12;
    private static final long FIRST = 100;
    private static final int ARTICLES_A_LIFE = 3;
    private static final long QUIET_NANOS = 15_000_000_000L;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;
    private final FakeTelegram telegram = FakeTelegram.start();
    private final Random random = Chaos.random();
    private final Map<Integer, String> articles = new HashMap<>();
    private DatelineProcess dateline;
    private Path watched;
    private int next;

    @BeforeEach
    void prepare() throws IOException {
        watched = Files.createDirectory(folder.resolve("articles"));
        Files.writeString(watched.resolve("first.md"), article("first", "The harbour was dredged in spring."));
        dateline = new DatelineProcess(folder).set("DATELINE_TELEGRAM_TOKEN", FakeTelegram.TOKEN)
                .set("DATELINE_TELEGRAM_APIURL", telegram.url()).set("DATELINE_ARTICLES", watched.toString())
                .set("DATELINE_OUTBOX_PERSECOND", "25");
    }

    @AfterEach
    void end() {
        dateline.close();
        telegram.close();
    }

    private static String article(String id, String text) {
        return "---\ntitle: " + id + "\nid: " + id + "\nsource: Post " + id + "\n---\n" + text + "\n";
    }

    @Test
    void missesNobodyAndTellsNobodyTwiceButWhatWasInFlightIsListed() throws Exception {
        Process process = dateline.serve("serve");
        for (long chat = FIRST; chat < FIRST + FOLLOWERS; chat++) {
            FakeChat person = telegram.person(chat, "Reader");
            person.says("/subscribe query: zeppelin");
            Chaos.until(() -> !person.sent().isEmpty());
        }

        for (int kill = 0; kill < KILLS; kill++) {
            int before = told();
            for (int i = 0; i < ARTICLES_A_LIFE; i++) {
                write();
            }
            // Some lives end before anything is noticed, some amid the sending.
            int some = before + random.nextInt(ARTICLES_A_LIFE * FOLLOWERS);
            long until = System.nanoTime() + 4_000_000_000L + random.nextInt(2_000) * 1_000_000L;
            Chaos.until(() -> told() >= some || System.nanoTime() > until);
            LockSupport.parkNanos(random.nextInt(50_000_000));
            process.destroyForcibly().onExit().join();
            process = dateline.serve("serve");
        }
        int all = FOLLOWERS * articles.size();
        Chaos.until(() -> told() >= all || isSettled());
        process.destroy();
        process.onExit().join();

        check();
    }

    private void write() throws IOException {
        int number = next++;
        String words = "The zeppelin number " + number + " " + unlike(number) + " landed.";
        articles.put(number, words);
        Files.writeString(watched.resolve("a" + number + ".md"), article("a" + number, words));
    }

    /** Words that no other article has, so that each is a story of its own. */
    private static String unlike(int number) {
        var words = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            words.append(' ').append("w").append(number).append("x").append(i);
        }
        return words.toString().strip();
    }

    private List<String> texts(long chat) {
        return telegram.person(chat, "Reader").texts().stream().filter(text -> text.contains("zeppelin number"))
                .toList();
    }

    private int told() {
        int told = 0;
        for (long chat = FIRST; chat < FIRST + FOLLOWERS; chat++) {
            for (String text : texts(chat)) {
                told += (int) articles.values().stream().filter(text::contains).count();
            }
        }
        return told;
    }

    /** Nothing has arrived for a quarter of a minute: what is uncertain is not sent again. */
    private boolean isSettled() {
        int before = told();
        LockSupport.parkNanos(QUIET_NANOS);
        return told() == before;
    }

    private void check() {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + folder.resolve("home/db/dateline")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;IFEXISTS=TRUE");
        JdbcClient database = JdbcClient.create(source);
        Set<String> uncertain = new HashSet<>(database
                .sql("select o.chat || ' ' || a.ref as what from outbox o join article a on o.cause like 'alert ' || a.id || ' t%' where o.state = 'UNCERTAIN'")
                .query(String.class).list());
        List<String> missed = new ArrayList<>();
        List<String> doubled = new ArrayList<>();
        for (long chat = FIRST; chat < FIRST + FOLLOWERS; chat++) {
            for (Map.Entry<Integer, String> article : articles.entrySet()) {
                long times = texts(chat).stream().filter(text -> text.contains(article.getValue())).count();
                String what = chat + " a" + article.getKey();
                if (times == 0 && !uncertain.contains(what)) {
                    missed.add(what);
                }
                if (times > 1) {
                    doubled.add(what);
                }
            }
        }
        System.out.printf("%d kills, %d articles for %d chats: %d missed, %d doubled, %d uncertain%n", KILLS,
                articles.size(), FOLLOWERS, missed.size(), doubled.size(), uncertain.size());
        assertThat(missed).as("missed without a word").isEmpty();
        assertThat(doubled).as("told twice").isEmpty();
        assertThat(uncertain.size()).as("at most one a chat and kill").isLessThanOrEqualTo(KILLS * FOLLOWERS);
    }
}
