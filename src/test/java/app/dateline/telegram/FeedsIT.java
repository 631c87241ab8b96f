package app.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.dateline.testing.DatelineProcess;
import app.dateline.testing.FeedServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From the address of a newspaper to a message for whoever follows the matter, in the whole of Dateline. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class FeedsIT {
    private static final String PAGE = "<!doctype html><html><head><title>Harbour Post</title>"
            + "<link rel=\"alternate\" type=\"application/rss+xml\" href=\"/feed\"></head><body>News</body></html>";

    private static final String TODAY = DateTimeFormatter.RFC_1123_DATE_TIME
            .format(Instant.now().atOffset(ZoneOffset.UTC));

    @TempDir
    private Path folder;
    private final FakeTelegram telegram = FakeTelegram.start();
    private final FeedServer paper = new FeedServer();
    private DatelineProcess dateline;

    @BeforeEach
    void prepare() {
        dateline = new DatelineProcess(folder).set("DATELINE_TELEGRAM_TOKEN", FakeTelegram.TOKEN)
                .set("DATELINE_TELEGRAM_APIURL", telegram.url()).set("DATELINE_OWNERS", "7")
                .set("DATELINE_FETCH_ALLOW", "127.0.0.0/8").set("DATELINE_FEEDS_EVERY", "1s");
    }

    @AfterEach
    void end() {
        dateline.close();
        paper.close();
        telegram.close();
    }

    private static void until(Callable<Boolean> condition) {
        await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(20)).until(condition);
    }

    @Test
    void aNewspaperIsAddedAndItsNewsReachesAFollowerOnceOverAKill() throws Exception {
        FakeChat owner = telegram.person(7, "Ann");
        paper.put("/", "text/html", PAGE).put("/feed", "application/rss+xml", rss(item("old", "zeppelin", "Old")));
        Process first = dateline.serve("first");
        owner.says("/subscribe query: zeppelin");
        until(() -> owner.texts().stream().anyMatch(text -> text.contains("Subscribed")));

        owner.says("/feed add " + paper.at("/"));
        until(() -> owner.texts().stream().anyMatch(text -> text.contains("“Harbour Post” is followed")));
        until(() -> get("/api/articles?q=Harbour").contains("About old"));
        paper.put("/feed", "application/rss+xml",
                rss(item("new", "zeppelin", "The new"), item("old", "zeppelin", "Old")));
        until(() -> get("/api/articles?q=Harbour").contains("About new"));
        first.destroyForcibly().waitFor();
        dateline.serve("second");

        until(() -> owner.texts().stream().anyMatch(text -> text.contains("The new zeppelin landed")));
        owner.says("/feed list");
        until(() -> owner.texts().stream().anyMatch(text -> text.contains("1. Harbour Post – last read")));
        assertThat(owner.texts()).filteredOn(text -> text.contains("The new zeppelin landed")).hasSize(1);
        assertThat(owner.texts()).as("what was there before is no news")
                .noneMatch(text -> text.contains("Old zeppelin landed"));
        assertThat(get("/api/articles?q=Harbour")).contains("\"total\":2");
        assertThat(get("/actuator/prometheus")).contains("dateline_feeds{state=\"active\"} 1.0",
                "dateline_feeds_failing 0.0", "dateline_feeds_poll_age_seconds");
    }

    @Test
    void aReviewedNewspapersNewsReachesAFollowerOnceAnEditorHasPublishedIt() throws Exception {
        FakeChat owner = telegram.person(7, "Ann");
        FakeChat reader = telegram.person(8, "Ben");
        paper.put("/", "text/html", PAGE).put("/feed", "application/rss+xml", rss());
        dateline.serve("first");
        owner.says("/feed add " + paper.at("/") + " review:on");
        reader.says("/subscribe query: zeppelin");
        until(() -> owner.texts().stream().anyMatch(text -> text.contains("until you publish it")));
        until(() -> reader.texts().stream().anyMatch(text -> text.contains("Subscribed")));

        paper.put("/feed", "application/rss+xml", rss(item("new", "zeppelin", "The new")));
        until(() -> owner.texts().stream().anyMatch(text -> text.startsWith("About new")));
        assertThat(owner.texts()).filteredOn(text -> text.startsWith("About new")).first().asString()
                .contains("Harbour Post", "The new zeppelin landed", "passages: 1");
        assertThat(get("/api/articles?q=Harbour")).contains("\"total\":0");
        assertThat(reader.texts()).noneMatch(text -> text.contains("zeppelin landed"));

        owner.presses("Publish");
        until(() -> reader.texts().stream().anyMatch(text -> text.contains("The new zeppelin landed")));
        assertThat(get("/api/articles?q=Harbour")).contains("\"total\":1");
    }

    private static String rss(String... items) {
        return "<rss version=\"2.0\"><channel><title>Harbour Post</title><language>en</language>"
                + String.join("", items) + "</channel></rss>";
    }

    private static String item(String id, String thing, String which) {
        return "<item><guid isPermaLink=\"false\">" + id + "</guid><title>About " + id + "</title><pubDate>"
                + TODAY
                + "</pubDate><description>" + which + " " + thing + " landed at the harbour at noon, " + id
                + " people said.</description></item>";
    }

    private String get(String path) throws Exception {
        var uri = URI.create("http://127.0.0.1:" + dateline.note().orElseThrow().port() + path);
        HttpRequest request = HttpRequest.newBuilder(uri).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }
}
