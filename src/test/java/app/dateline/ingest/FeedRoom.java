package app.dateline.ingest;

import app.dateline.article.Article;
import app.dateline.article.Articles;
import app.dateline.article.Quiet;
import app.dateline.fetch.AddressRules;
import app.dateline.fetch.SafeFetcher;
import app.dateline.testing.TestClock;
import app.dateline.testing.TestDatabase;
import app.dateline.work.Lease;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that follows feeds, on a real database. */
final class FeedRoom {
    final TestClock clock = new TestClock("2026-03-05T09:00:00Z");
    final TestDatabase database;
    final Articles articles;
    final Feeds feeds;
    final FeedPoller poller;
    final FeedPoll poll;
    final Submissions submissions;
    final FeedReview review;

    FeedRoom(TestDatabase database) {
        this.database = database;
        this.articles = new Articles(database.jdbc, database.transactions, clock);
        FeedSettings settings = settings();
        this.feeds = new Feeds(database.jdbc, settings, clock);
        SafeFetcher fetcher = new SafeFetcher(new AddressRules(List.of("127.0.0.0/8")));
        DraftReader reader = new DraftReader();
        PageReader pages = new PageReader(fetcher, reader);
        this.submissions = new Submissions(database.jdbc, clock);
        this.review = new FeedReview(articles, submissions);
        this.poll = new FeedPoll(fetcher, feeds, new FeedItems(database.jdbc, clock), new FeedDrafts(pages, settings),
                new Ingestor(articles, reader, pages, new IngestSettings(List.of(), 50)),
                review, settings,
                database.transactions);
        this.poller = new FeedPoller(feeds, poll,
                new Lease(database.jdbc, "feeds", "home", "one", Duration.ofSeconds(45)), settings, clock);
    }

    static FeedSettings settings() {
        return new FeedSettings(true, Duration.ofMinutes(15),
                new FeedSettings.Retry(Duration.ofMinutes(5), 2, Duration.ofHours(12)), 600, 5);
    }

    Feed follow(String address) {
        return feeds.add(address, FeedChoices.NONE.called("Harbour Post")).orElseThrow();
    }

    /** The same, after a first poll, of which nobody is told. */
    Feed followed(String address) {
        Feed feed = follow(address);
        poll();
        return now(feed);
    }

    /** A feed whose articles wait for an editor, after a first poll. */
    Feed reviewed(String address) {
        return reviewed(address, "Harbour Post");
    }

    Feed reviewed(String address, String name) {
        Feed feed = feeds.add(address, new FeedChoices(name, null, null, true)).orElseThrow();
        poll();
        return now(feed);
    }

    /** Headlines of the drafts that wait, newest first. */
    List<String> drafts() {
        return submissions.open(100).stream()
                .map(id -> String.valueOf(submissions.find(id).orElseThrow().draft().headline())).toList();
    }

    long draft(String headline) {
        return submissions.open(100).stream()
                .filter(id -> headline.equals(submissions.find(id).orElseThrow().draft().headline())).findFirst()
                .orElseThrow();
    }

    Submissions.Submission submission(long id) {
        return submissions.find(id).orElseThrow();
    }

    void publish(long id) {
        submissions.decide(id, Submissions.State.PUBLISHED, articles.save(submission(id).draft()).articleId());
    }

    Feed now(Feed feed) {
        return feeds.find(feed.id()).orElseThrow();
    }

    /** Asks all whose turn it is. */
    void poll() {
        for (int turn = 0; poller.runOnce(); turn++) {
            if (turn > 100) {
                throw new AssertionError("the turn never ends");
            }
        }
    }

    /** The usual time later, asks all whose turn it is. */
    void pollLater() {
        clock.advance(Duration.ofMinutes(15));
        poll();
    }

    Article article(String ref) {
        return articles.page("", 0, 100).stream().filter(each -> ref.equals(each.ref())).findFirst().orElseThrow();
    }

    Optional<Quiet> quiet(String ref) {
        return articles.quiet(article(ref).id());
    }

    /** RSS of these items. */
    static String rss(String... items) {
        return "<rss version=\"2.0\"><channel><title>Harbour Post</title><language>en</language>"
                + Stream.of(items).collect(Collectors.joining()) + "</channel></rss>";
    }

    /** An item with words enough not to be a teaser. */
    static String item(String id, String words) {
        return item(id, words, "Thu, 05 Mar 2026 08:00:00 GMT");
    }

    static String item(String id, String words, String date) {
        return "<item><guid isPermaLink=\"false\">" + id + "</guid><title>About " + id + "</title><pubDate>" + date
                + "</pubDate><description>" + long_(words) + "</description></item>";
    }

    static String teaser(String id, String words, String url) {
        return "<item><guid isPermaLink=\"false\">" + id + "</guid><title>About " + id + "</title><link>" + url
                + "</link><description>" + words + "</description></item>";
    }

    static String long_(String words) {
        return words + " " + "It was a long day by the harbour. ".repeat(20).strip();
    }

    static String page(String words) {
        return "<html><head><title>A page</title></head><body><nav>Menu</nav><article><h1>A page</h1><p>"
                + long_(words) + "</p></article></body></html>";
    }
}
