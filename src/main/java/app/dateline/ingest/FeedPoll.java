package app.dateline.ingest;

import app.dateline.article.Published;
import app.dateline.fetch.FeedFetch;
import app.dateline.fetch.FetchFailed;
import app.dateline.fetch.SafeFetcher;
import app.dateline.ingest.FeedItems.Done;
import app.dateline.ingest.FeedItems.Known;
import app.dateline.ingest.FeedReview.Found;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks a feed and stores what is new in it, or lays it before the editors. That is done first, and then the items are noted as
 * known: whatever comes in between, they are found the next time.
 */
@Component
class FeedPoll {
    private static final Logger log = LoggerFactory.getLogger(FeedPoll.class);
    /** Taken in one poll; what is left follows in the next one, at once. */
    private static final int MOST_ITEMS = 500;
    private static final int MOST_PAGES = 20;
    /** Papers that are late with their dates. */
    private static final Duration SLACK = Duration.ofDays(1);

    private final SafeFetcher fetcher;
    private final Feeds feeds;
    private final FeedItems items;
    private final FeedDrafts drafts;
    private final Ingestor ingestor;
    private final FeedReview review;
    private final FeedSettings settings;
    private final TransactionTemplate transaction;

    FeedPoll(SafeFetcher fetcher, Feeds feeds, FeedItems items, FeedDrafts drafts, Ingestor ingestor,
            FeedReview review, FeedSettings settings, PlatformTransactionManager transactions) {
        this.fetcher = fetcher;
        this.feeds = feeds;
        this.items = items;
        this.drafts = drafts;
        this.ingestor = ingestor;
        this.review = review;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param isOurs asked before each page: false to leave what is left to another process */
    void poll(Feed feed, BooleanSupplier isOurs) {
        try {
            switch (fetcher.ask(feed.address(), feed.validators())) {
                case FeedFetch.Came came -> take(feed, came, isOurs);
                case FeedFetch.Unchanged same -> {
                    feeds.unchanged(feed);
                    move(feed, same.lasting());
                }
                case FeedFetch.Gone gone -> feeds.ended(feed, Reason.of("feed.gone", gone.host()));
                case FeedFetch.Later later -> feeds.later(feed, later.pause(),
                        Reason.of("feed.later", later.host(), String.valueOf(later.status())));
            }
        } catch (FetchFailed e) {
            fail(feed, new Reason(e.key(), e.values()));
        } catch (Refused e) {
            fail(feed, e.reason());
        }
    }

    private void fail(Feed feed, Reason why) {
        log.warn("feed {} {} failed (attempt {}): {} {}", feed.id(), feed.address(), feed.failures() + 1, why.key(),
                why.values());
        feeds.failed(feed, why);
    }

    private void take(Feed feed, FeedFetch.Came came, BooleanSupplier isOurs) throws Refused {
        FeedDocument document = FeedReader.read(came.body());
        Map<String, Known> known = items.of(feed);
        List<FeedItem> fresh = document.items().stream().filter(item -> isNew(item, known)).toList();
        boolean isQuiet = feed.isQuiet() || isFlood(feed, fresh);
        List<Done> done = new ArrayList<>();
        List<Found> articles = read(feed, fresh, known, done, isOurs);
        if (!isOurs.getAsBoolean()) {
            return;
        }
        store(feed, articles, isQuiet);
        boolean isWhole = done.size() == fresh.size();
        transaction.executeWithoutResult(status -> keep(feed, came, document, done, isWhole, isQuiet));
    }

    /** By what editors wish of the feed by now, as its pages may have taken a while. */
    private void store(Feed asked, List<Found> articles, boolean isQuiet) {
        Optional<Feed> now = feeds.find(asked.id());
        if (now.isEmpty()) {
            return;
        }
        Feed feed = now.get();
        if (feed.isReviewed()) {
            int fresh = review.offer(feed, articles);
            if (fresh > 0) {
                log.info("feed {}: {} articles wait for an editor", feed.id(), fresh);
            }
            return;
        }
        review.leaveOut(feed, articles);
        ImportReport report = ingestor.ingestDrafts(articles.stream().map(Found::draft).toList(),
                isQuiet ? 0 : ingestor.mostTold());
        if (report.added() + report.updated() > 0) {
            log.info("feed {}: {} articles added, {} updated", feed.id(), report.added(), report.updated());
        }
    }

    private static boolean isNew(FeedItem item, Map<String, Known> known) {
        Known before = known.get(FeedItems.key(item));
        return before == null || !before.fingerprint().equals(item.fingerprint());
    }

    /** More at once than anybody would read, or old ones under new names, as when a paper changes its software. */
    private boolean isFlood(Feed feed, List<FeedItem> fresh) {
        Instant good = feed.goodAt();
        long old = fresh.stream().map(FeedItem::published)
                .filter(when -> when != null && good != null && isBefore(when, good.minus(SLACK))).count();
        return fresh.size() > ingestor.mostTold() || old > settings.oldTold();
    }

    private static boolean isBefore(Published when, Instant moment) {
        return when.sortKey().isBefore(moment);
    }

    /** Makes articles of as many as may be read now, and notes which. */
    private List<Found> read(Feed feed, List<FeedItem> fresh, Map<String, Known> known, List<Done> done,
            BooleanSupplier isOurs) {
        List<Found> articles = new ArrayList<>();
        int pages = 0;
        for (FeedItem item : fresh) {
            pages += drafts.wantsPage(feed, item) ? 1 : 0;
            if (pages > MOST_PAGES || done.size() == MOST_ITEMS || !isOurs.getAsBoolean()) {
                break;
            }
            Known before = known.get(FeedItems.key(item));
            FeedDrafts.Made made = drafts.of(feed, item, before != null && before.isFromPage());
            done.add(new Done(item, made.isFromPage()));
            if (made.draft() != null) {
                articles.add(new Found(FeedItems.key(item), made.draft()));
            }
        }
        return articles;
    }

    private void keep(Feed feed, FeedFetch.Came came, FeedDocument document, List<Done> done, boolean isWhole,
            boolean isQuiet) {
        boolean isFollowed = isWhole ? feeds.taken(feed, came.validators()) : feeds.begun(feed, isQuiet);
        if (isFollowed) {
            items.keep(feed, done);
            items.tidy(feed, document.items());
            move(feed, came.lasting());
        }
    }

    private void move(Feed feed, String lasting) {
        if (!lasting.equals(feed.address())) {
            log.info("feed {} has moved from {} to {}", feed.id(), feed.address(), lasting);
            feeds.moved(feed, lasting);
        }
    }
}
