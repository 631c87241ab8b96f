package app.dateline.ingest;

import static app.dateline.ingest.FeedRoom.item;
import static app.dateline.ingest.FeedRoom.long_;
import static app.dateline.ingest.FeedRoom.page;
import static app.dateline.ingest.FeedRoom.rss;
import static app.dateline.ingest.FeedRoom.teaser;
import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.article.Draft;
import app.dateline.article.Quiet;
import app.dateline.ingest.Feed.State;
import app.dateline.testing.FeedServer;
import app.dateline.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What feeds bring into the store, and what they do not. Every database has to pass it. */
abstract class FeedPollContract {
    private static final String RSS = "application/rss+xml";

    private final FeedRoom room = new FeedRoom(database());
    private final FeedServer paper = new FeedServer();

    abstract TestDatabase database();

    @AfterEach
    void close() {
        paper.close();
    }

    @Test
    void theFirstPollStoresEverythingAndTellsNobody() {
        paper.put("/feed", RSS, rss(item("bridge", "The bridge."), item("boat", "The boat.")));

        Feed feed = room.followed(paper.at("/feed"));

        assertThat(room.articles.count()).isEqualTo(2);
        assertThat(room.article("bridge")).satisfies(article -> {
            assertThat(article.source()).isEqualTo("Harbour Post");
            assertThat(article.current().headline()).isEqualTo("About bridge");
            assertThat(article.current().text()).isEqualTo(long_("The bridge."));
            assertThat(article.current().language()).isEqualTo("en");
            assertThat(article.current().published()).hasToString("2026-03-05T08:00:00Z");
        });
        assertThat(room.quiet("bridge")).contains(Quiet.FIRST);
        assertThat(feed.goodAt()).isEqualTo(room.clock.instant());
        assertThat(feed.nextAt()).isEqualTo(room.clock.instant().plus(Duration.ofMinutes(15)));
        assertThat(feed.fault()).isNull();
    }

    @Test
    void whatComesLaterIsNewsAndWhatChangesIsANewVersion() {
        paper.put("/feed", RSS, rss(item("bridge", "The bridge is open.")));
        room.followed(paper.at("/feed"));

        paper.put("/feed", RSS, rss(item("boat", "The boat."), item("bridge", "The bridge is closed.")));
        room.pollLater();

        assertThat(room.quiet("boat")).isEmpty();
        assertThat(room.articles.count()).isEqualTo(2);
        assertThat(room.articles.versions(room.article("bridge").id())).extracting(version -> version.text())
                .containsExactly(long_("The bridge is open."), long_("The bridge is closed."));
    }

    @Test
    void anItemThatTheFeedHoldsNoMoreStaysInTheStore() {
        paper.put("/feed", RSS, rss(item("bridge", "The bridge.")));
        room.followed(paper.at("/feed"));

        paper.put("/feed", RSS, rss());
        room.pollLater();

        assertThat(room.articles.count()).isEqualTo(1);
    }

    @Test
    void theSecondFeedTellsNobodyOfItsFirstItemsEither() {
        paper.put("/a", RSS, rss(item("a", "The bridge."))).put("/b", RSS, rss(item("b", "The boat.")));
        room.followed(paper.at("/a"));

        room.followed(paper.at("/b"));

        assertThat(room.quiet("b")).contains(Quiet.BULK);
    }

    @Test
    void aFloodTellsNobodyAndNeitherDoOldItemsUnderNewNames() {
        paper.put("/feed", RSS, rss(item("first", "The bridge.")));
        room.followed(paper.at("/feed"));

        paper.put("/feed", RSS, rss(IntStream.range(0, 51).mapToObj(n -> item("n" + n, "Number " + n + "."))
                .toArray(String[]::new)));
        room.pollLater();
        assertThat(room.quiet("n7")).contains(Quiet.BULK);

        paper.put("/feed", RSS, rss(IntStream.range(0, 6)
                .mapToObj(n -> item("old" + n, "Old " + n + ".", "Tue, 03 Mar 2026 08:00:00 GMT"))
                .toArray(String[]::new)));
        room.pollLater();
        assertThat(room.quiet("old3")).contains(Quiet.BULK);

        paper.put("/feed", RSS, rss(item("news", "News.")));
        room.pollLater();
        assertThat(room.quiet("news")).isEmpty();
    }

    @Test
    void whatAReviewedFeedBringsIsADraftUntilAnEditorPublishesIt() {
        paper.put("/feed", RSS, rss(item("bridge", "The bridge."), item("boat", "The boat.")));
        room.reviewed(paper.at("/feed"));

        assertThat(room.articles.count()).isZero();
        assertThat(room.drafts()).containsExactlyInAnyOrder("About boat", "About bridge");
        room.clock.advance(Duration.ofNanos(1_234_567));
        assertThat(room.submissions.told(Duration.ofMinutes(5))).hasSize(2);
        assertThat(room.submissions.told(Duration.ZERO)).isEmpty();

        paper.put("/feed", RSS, rss(item("night", "The night."), item("bridge", "The bridge.")));
        room.clock.advance(Duration.ofMinutes(15));
        room.poll();
        assertThat(room.drafts()).containsExactlyInAnyOrder("About night", "About boat", "About bridge");
        assertThat(room.submissions.told(Duration.ofHours(1))).as("too early").isEmpty();
        assertThat(room.submissions.told(Duration.ofMinutes(5))).hasSize(1);
    }

    @Test
    void whatIsOfferedTwiceIsOneDraft() {
        Feed feed = room.reviewed(paper.at("/feed"));
        var page = new FeedReview.Found("item", Draft.of("page", "The bridge.").source("Harbour Post").ref("bridge")
                .original(new byte[]{1, 2}).build());
        var again = new FeedReview.Found("item", Draft.of("page", "The bridge.").source("Harbour Post").ref("bridge")
                .original(new byte[]{1, 2}).build());

        assertThat(room.review.offer(feed, List.of(page))).isEqualTo(1);
        assertThat(room.submissions.told(Duration.ZERO)).hasSize(1);
        assertThat(room.review.offer(feed, List.of(again))).isZero();

        room.clock.advance(Duration.ofHours(1));
        assertThat(room.submissions.told(Duration.ZERO)).isEmpty();
        assertThat(room.submissions.open()).isEqualTo(1);
    }

    @Test
    void anArticleInTwoSectionsOfAPaperIsLaidBeforeEditorsOnce() {
        String url = "https://paper.example/bridge";
        String bridge = teaser("bridge", long_("The bridge."), url);
        paper.put("/city", RSS, rss(bridge));
        paper.put("/other", RSS, rss(teaser("bridge", long_("The bridge."), "https://other.example/bridge")));
        paper.put("/world", RSS, rss(bridge, teaser("boat", long_("The boat."), "https://paper.example/boat")));
        paper.put("/people", RSS, rss(bridge));
        room.reviewed(paper.at("/city"), "Post City");
        room.reviewed(paper.at("/other"), "Other Post");
        room.reviewed(paper.at("/world"), "Post World");

        assertThat(room.drafts()).containsExactlyInAnyOrder("About bridge", "About boat", "About bridge");
        room.submissions.open(10).forEach(room::publish);
        room.reviewed(paper.at("/people"), "Post People");
        assertThat(room.drafts()).as("after it was published").isEmpty();

        paper.put("/people", RSS, rss(teaser("bridge", long_("The bridge is closed."), url)));
        room.pollLater();
        assertThat(room.submission(room.draft("About bridge")).draft().text()).startsWith("The bridge is closed.");
    }

    @Test
    void aDraftThatAnEditorHasSeenIsNeverAnotherUnderItsNumber() {
        paper.put("/feed", RSS, rss(item("bridge", "The bridge is open.")));
        room.reviewed(paper.at("/feed"));
        long seen = room.draft("About bridge");

        paper.put("/feed", RSS, rss(item("bridge", "The bridge is closed.")));
        room.pollLater();

        long now = room.draft("About bridge");
        assertThat(now).isNotEqualTo(seen);
        assertThat(room.submission(now).draft().text()).startsWith("The bridge is closed.");
        assertThat(room.submission(seen).state()).isEqualTo(Submissions.State.REPLACED);
        assertThat(room.submission(seen).draft().text()).startsWith("The bridge is open.");
        assertThat(room.submissions.decide(seen, Submissions.State.PUBLISHED, 1L)).isFalse();
    }

    @Test
    void whatAnEditorHasSaidOfAnItemStaysWhenItsWordsChange() {
        paper.put("/feed", RSS, rss(item("boat", "The boat is here.")));
        room.reviewed(paper.at("/feed"));
        long boat = room.draft("About boat");
        assertThat(room.submissions.change(boat, ((DraftEdit.Done) DraftEdit.of(room.submission(boat).draft(),
                "title: The boat\nsource: The Harbour Post")).draft())).isTrue();

        paper.put("/feed", RSS, rss(item("boat", "The boat has gone.")));
        room.pollLater();
        assertThat(room.drafts()).containsExactly("The boat");
        assertThat(room.submission(boat).state()).isEqualTo(Submissions.State.REPLACED);
        long second = room.draft("The boat");
        assertThat(room.submission(second).draft().text()).startsWith("The boat has gone.");
        room.publish(second);
        paper.put("/feed", RSS, rss(item("boat", "The boat is back.")));
        room.pollLater();

        long next = room.draft("The boat");
        assertThat(room.submission(next).draft().text()).startsWith("The boat is back.");
        room.publish(next);
        assertThat(room.articles.count()).isEqualTo(1);
        assertThat(room.articles.page("", 0, 1).getFirst().current().version()).isEqualTo(2);
    }

    @Test
    void whatIsThrownAwayIsNotAskedAgainAndWhatIsPublishedIsWhenItChanges() {
        paper.put("/feed", RSS, rss(item("bridge", "The bridge is open."), item("boat", "The boat is here.")));
        room.reviewed(paper.at("/feed"));
        long boat = room.draft("About boat");
        room.submissions.change(boat, room.submission(boat).draft());
        room.submissions.decide(boat, Submissions.State.DISCARDED, null);
        room.publish(room.draft("About bridge"));

        paper.put("/feed", RSS, rss(item("bridge", "The bridge is open."), item("boat", "The boat has gone.")));
        room.pollLater();
        assertThat(room.drafts()).isEmpty();
        paper.put("/feed", RSS, rss(item("bridge", "The bridge is open.").replace("About bridge", "On the bridge")));
        room.pollLater();
        assertThat(room.drafts()).as("another headline alone").containsExactly("On the bridge");
        paper.put("/feed", RSS, rss(item("bridge", "The bridge is closed.")));
        room.pollLater();

        assertThat(room.drafts()).containsExactly("About bridge");
        assertThat(room.article("bridge").current().text()).startsWith("The bridge is open.");
        room.publish(room.draft("About bridge"));
        assertThat(room.article("bridge").current().version()).isEqualTo(2);
    }

    @Test
    void aFeedThatIsReviewedNoMoreStoresWhatComesAndNoOlderWordsAfterIt() {
        paper.put("/feed", RSS, rss(item("bridge", "The bridge is open."), item("boat", "The boat.")));
        Feed feed = room.reviewed(paper.at("/feed"));

        room.feeds.set(feed.id(), new FeedChoices(null, null, null, false));
        paper.put("/feed", RSS, rss(item("boat", "The boat."), item("bridge", "The bridge is closed.")));
        room.pollLater();

        assertThat(room.article("bridge").current().text()).startsWith("The bridge is closed.");
        assertThat(room.drafts()).containsExactly("About boat");
    }

    @Test
    void whatEditorsWishWhileAFeedIsReadCounts() {
        paper.put("/feed", RSS, rss(item("bridge", "The bridge.")));
        Feed before = room.follow(paper.at("/feed"));
        room.feeds.set(before.id(), new FeedChoices(null, null, null, true));

        room.poll.poll(before, () -> true);

        assertThat(room.articles.count()).isZero();
        assertThat(room.drafts()).containsExactly("About bridge");
    }

    @Test
    void aTeaserGetsTheWordsOfItsPageAndTheyAreReadOnce() {
        paper.put("/bridge", "text/html", page("The whole bridge."));
        paper.put("/feed", RSS, rss(teaser("bridge", "The bridge.", "/bridge")));
        room.followed(paper.at("/feed"));

        assertThat(room.article("bridge").current().text()).isEqualTo(long_("The whole bridge."));
        assertThat(room.article("bridge").current().headline()).isEqualTo("About bridge");
        assertThat(room.article("bridge").url()).isEqualTo(paper.at("/bridge"));
        assertThat(paper.asked()).containsExactly("/feed", "/bridge");

        room.pollLater();
        assertThat(paper.asked()).containsExactly("/feed");
    }

    @Test
    void aTeaserStaysWhatItIsWhereItsPageCannotBeRead() {
        paper.put("/feed", RSS, rss(teaser("bridge", "The bridge.", "/bridge")));

        room.followed(paper.at("/feed"));

        assertThat(room.article("bridge").current().text()).isEqualTo("The bridge.");
    }

    @Test
    void theWordsOfAPageNeverGiveWayToATeaser() {
        paper.put("/bridge", "text/html", page("The whole bridge."));
        paper.put("/feed", RSS, rss(teaser("bridge", "The bridge.", "/bridge")));
        room.followed(paper.at("/feed"));

        paper.fails("/bridge", 503).put("/feed", RSS, rss(teaser("bridge", "The bridge, again.", "/bridge")));
        room.pollLater();

        assertThat(room.article("bridge").current().text()).isEqualTo(long_("The whole bridge."));
        assertThat(room.article("bridge").current().version()).isEqualTo(1);
    }

    @Test
    void pagesAreReadAlwaysOrNeverWhereSomebodySaysSo() {
        paper.put("/page", "text/html", page("The whole. " + "And more of it. ".repeat(50)));
        String full = "<item><guid>always</guid><title>A</title><link>/page</link><description>" + long_("Long.")
                + "</description></item>";
        paper.put("/always", RSS, rss(full)).put("/never", RSS, rss(teaser("never", "Short.", "/page")));
        room.feeds.add(paper.at("/always"), new FeedChoices("A", FullText.ALWAYS, null, null));
        room.feeds.add(paper.at("/never"), new FeedChoices("B", FullText.NEVER, "de", null));

        room.poll();

        assertThat(room.article("always").current().text()).startsWith("The whole.");
        assertThat(room.article("never").current().text()).isEqualTo("Short.");
        assertThat(room.article("never").current().language()).isEqualTo("de");
    }

    @Test
    void manyPagesAreReadBitByBitAndStillCountAsTheFirstPoll() {
        String[] items = IntStream.range(0, 45).mapToObj(n -> teaser("n" + n, "Number " + n + ".", "/p" + n))
                .toArray(String[]::new);
        IntStream.range(0, 45).forEach(n -> paper.put("/p" + n, "text/html", page("Page " + n + ".")));
        paper.put("/feed", RSS, rss(items));

        room.followed(paper.at("/feed"));

        assertThat(paper.asked().stream().filter("/feed"::equals)).hasSize(3);
        assertThat(room.articles.count()).isEqualTo(45);
        assertThat(Stream.of("n0", "n25", "n44").map(room::quiet)).doesNotContain(java.util.Optional.empty());
    }

    @Test
    void asksWithTheETagAndLearnsThatNothingHasChanged() {
        paper.put("/feed", 200, RSS, rss(item("bridge", "The bridge.")), Map.of("ETag", "\"v1\""));
        Feed feed = room.followed(paper.at("/feed"));

        paper.put("/feed", 500, RSS, "", Map.of("ETag", "\"v1\""));
        room.pollLater();

        assertThat(room.now(feed).failures()).isZero();
        assertThat(room.now(feed).goodAt()).isEqualTo(room.clock.instant());
    }

    @Test
    void isLeftAloneEverLongerWhileItFails() {
        paper.fails("/feed", 500);
        Feed feed = room.follow(paper.at("/feed"));
        List<Long> pauses = new ArrayList<>();

        for (int failure = 0; failure < 10; failure++) {
            room.poll();
            Duration pause = Duration.between(room.clock.instant(), room.now(feed).nextAt());
            pauses.add(pause.toMinutes());
            room.clock.advance(pause);
        }

        assertThat(pauses).containsExactly(5L, 10L, 20L, 40L, 80L, 160L, 320L, 640L, 720L, 720L);
        assertThat(room.now(feed).fault()).isEqualTo(Reason.of("fetch.status", "127.0.0.1", "500"));
        paper.put("/feed", RSS, rss(item("bridge", "The bridge.")));
        room.poll();
        assertThat(room.now(feed).failures()).isZero();
        assertThat(room.now(feed).fault()).isNull();
        assertThat(room.quiet("bridge")).isPresent();
    }

    @Test
    void keepsThePauseThatTheServerAsksFor() {
        paper.put("/feed", 429, "text/plain", "", Map.of("Retry-After", "7200"));
        Feed feed = room.follow(paper.at("/feed"));

        room.poll();

        assertThat(room.now(feed).nextAt()).isEqualTo(room.clock.instant().plus(Duration.ofHours(2)));
        assertThat(room.now(feed).fault()).isEqualTo(Reason.of("feed.later", "127.0.0.1", "429"));
    }

    @Test
    void endsAFeedThatIsGone() {
        paper.fails("/feed", 410);
        Feed feed = room.follow(paper.at("/feed"));

        room.poll();
        room.clock.advance(Duration.ofDays(30));
        room.poll();

        assertThat(room.now(feed).state()).isEqualTo(State.GONE);
        assertThat(room.now(feed).fault()).isEqualTo(Reason.of("feed.gone", "127.0.0.1"));
        assertThat(paper.asked()).containsExactly("/feed");
    }

    @Test
    void followsAFeedThatHasMovedForGoodAndNotOneThatIsElsewhereToday() {
        paper.moves("/old", 301, "/new").moves("/today", 302, "/new");
        paper.put("/new", RSS, rss(item("bridge", "The bridge.")));

        Feed moved = room.followed(paper.at("/old"));
        Feed elsewhere = room.followed(paper.at("/today"));

        assertThat(moved.address()).isEqualTo(paper.at("/new"));
        assertThat(elsewhere.address()).isEqualTo(paper.at("/today"));
    }

    @Test
    void tellsOfAFeedThatHasMovedToWhereAnotherIs() {
        paper.moves("/old", 308, "/new").put("/new", RSS, rss(item("bridge", "The bridge.")));
        Feed other = room.followed(paper.at("/new"));

        Feed moved = room.followed(paper.at("/old"));

        assertThat(moved.address()).isEqualTo(paper.at("/old"));
        assertThat(moved.fault()).isEqualTo(new Reason("feed.taken", List.of(Long.toString(other.id()))));
        assertThat(room.articles.count()).isEqualTo(1);
    }

    @Test
    void changesNothingWhenAFeedTurnsIntoAPageOrBreaks() {
        paper.put("/feed", 200, RSS, rss(item("bridge", "The bridge.")), Map.of("ETag", "\"v1\""));
        Feed feed = room.followed(paper.at("/feed"));
        long before = room.articles.lastSequence();

        paper.put("/feed", "text/html", "<!doctype html><html><body>We have moved!</body></html>");
        room.pollLater();
        assertThat(room.now(feed).fault()).isEqualTo(Reason.of("feed.html"));

        paper.put("/feed", RSS, "<rss version=\"2.0\"><channel><item>");
        room.pollLater();
        assertThat(room.now(feed).fault()).isEqualTo(new Reason("feed.xml", List.of("1")));
        assertThat(room.articles.lastSequence()).isEqualTo(before);
        assertThat(room.now(feed).validators()).isEqualTo(feed.validators());
        assertThat(room.now(feed).state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void oneFeedThatCannotBeStoredHoldsUpNoOther() {
        paper.put("/odd", RSS, rss(item("odd", "Odd \ud800 words."))).put("/feed", RSS, rss(item("good", "Good.")));
        room.follow(paper.at("/odd"));
        room.follow(paper.at("/feed"));

        room.poll();

        assertThat(room.article("good")).isNotNull();
    }

    @Test
    void aCrashAfterTheArticlesAreStoredLosesAndDoublesNothing() {
        paper.put("/feed", 200, RSS, rss(item("bridge", "The bridge.")), Map.of("ETag", "\"v1\""));
        Feed feed = room.followed(paper.at("/feed"));
        paper.put("/feed", 200, RSS, rss(item("boat", "The boat."), item("bridge", "The bridge, mended.")),
                Map.of("ETag", "\"v2\""));
        room.clock.advance(Duration.ofMinutes(15));
        room.database.jdbc.sql("alter table feed_item add constraint breaks check (seen_at < "
                + "timestamp with time zone '2026-03-05 09:10:00+00')").update();

        room.poller.runOnce();
        long stored = room.articles.lastSequence();
        assertThat(room.article("boat")).isNotNull();
        assertThat(room.now(feed).validators().etag()).isEqualTo("\"v1\"");

        room.database.jdbc.sql("alter table feed_item drop constraint breaks").update();
        room.clock.advance(Duration.ofMinutes(15));
        room.poll();

        assertThat(room.articles.lastSequence()).as("nothing is stored twice").isEqualTo(stored);
        assertThat(room.quiet("boat")).as("and it is still news").isEmpty();
        assertThat(room.now(feed).validators().etag()).isEqualTo("\"v2\"");
    }

    @Test
    void leavesTheRestToAnotherProcessWhenTheLeaseIsLost() {
        paper.put("/p0", "text/html", page("Page 0.")).put("/p1", "text/html", page("Page 1."));
        paper.put("/feed", RSS, rss(teaser("n0", "Number 0.", "/p0"), teaser("n1", "Number 1.", "/p1")));
        Feed feed = room.follow(paper.at("/feed"));
        int[] turns = {1};

        room.poll.poll(feed, () -> turns[0]-- > 0);

        assertThat(room.now(feed)).isEqualTo(feed);
        room.poll();
        assertThat(room.articles.count()).isEqualTo(2);
    }

    @Test
    void asksNoneThatIsPausedOrRemoved() {
        paper.put("/feed", RSS, rss(item("bridge", "The bridge.")));
        Feed feed = room.follow(paper.at("/feed"));

        assertThat(room.feeds.pause(feed.id())).isTrue();
        assertThat(room.feeds.pause(feed.id())).isFalse();
        room.poll();
        assertThat(paper.asked()).isEmpty();
        assertThat(room.feeds.resume(feed.id())).isTrue();
        room.poll();
        assertThat(paper.asked()).containsExactly("/feed");

        assertThat(room.feeds.remove(feed.id())).isTrue();
        room.pollLater();
        assertThat(paper.asked()).isEmpty();
        assertThat(room.articles.count()).isEqualTo(1);
        assertThat(room.feeds.all()).isEmpty();
    }

    @Test
    void followsNoAddressTwice() {
        room.follow(paper.at("/feed"));

        assertThat(room.feeds.add(paper.at("/feed"), FeedChoices.NONE.called("Other"))).isEmpty();
    }
}
