package app.dateline.observe;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.chat.Words;
import app.dateline.home.Finding;
import app.dateline.ingest.FeedSettings;
import app.dateline.ingest.Feeds;
import app.dateline.ingest.FeedChoices;
import app.dateline.testing.TestClock;
import app.dateline.testing.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What an operator sees of feeds. */
class FeedCheckupTest {
    private final TestClock clock = new TestClock("2026-03-05T09:00:00Z");
    private final TestDatabase database = TestDatabase.h2();
    private final Feeds feeds = new Feeds(database.jdbc, new FeedSettings(true, Duration.ofMinutes(15),
            new FeedSettings.Retry(Duration.ofMinutes(5), 2, Duration.ofHours(12)), 600, 5), clock);
    private final FeedsGlance glance = new FeedsGlance(feeds, clock);

    @BeforeEach
    void follow() {
        feeds.add("https://a.example/", FeedChoices.NONE.called("Alpha"));
        feeds.add("https://b.example/", FeedChoices.NONE.called("Beta"));
        feeds.add("https://c.example/", FeedChoices.NONE.called("Gamma"));
        feeds.pause(3);
        database.jdbc.sql("update feed set good_at = timestamp with time zone '2026-03-05 08:50:00+00', "
                + "next_at = timestamp with time zone '2026-03-05 08:55:00+00' where id = 1").update();
    }

    private void fail(int times) {
        database.jdbc.sql("update feed set failures = ?, fault = 'feed.html' where id = 2").param(times).update();
    }

    @Test
    void theDoctorNamesWhatHasFailedForLong() {
        var words = words();
        var checkup = new FeedCheckup(feeds, words, new OperatorWords(words));
        fail(2);
        assertThat(checkup.findings()).containsExactly(Finding.ok("feeds", "3 feeds, 1 of them paused"));

        fail(3);

        assertThat(checkup.findings()).last().isEqualTo(Finding.warning("feeds",
                "feed 2 (Beta): a web page stands where the feed was",
                "It is asked again by itself, next at 2026-03-05T09:00:00Z; if it has another address by now, send the bot "
                        + "/feed add with that and /feed remove 2."));
    }

    @Test
    void aFeedThatFailsNeverMakesTheBotUnhealthy() {
        fail(9);

        var health = new FeedsHealth(glance).health();

        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).isEqualTo(
                Map.of("active", 2L, "failing", 1L, "paused", 1L, "gone", 0L, "last_poll_seconds", 600L));
    }

    @Test
    void figuresTellWhatFailsAndWhatIsLate() {
        fail(1);
        var meters = new SimpleMeterRegistry();

        new FeedMeters(glance).bindTo(meters);

        assertThat(meters.get("dateline.feeds").tag("state", "active").gauge().value()).isEqualTo(2);
        assertThat(meters.get("dateline.feeds.failing").gauge().value()).isEqualTo(1);
        assertThat(meters.get("dateline.feeds.poll.age").timeGauge().value()).isEqualTo(600);
        assertThat(meters.get("dateline.feeds.overdue").timeGauge().value()).isEqualTo(300);
    }

    private static Words words() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/operator", "messages/feeds");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Words(messages);
    }
}
