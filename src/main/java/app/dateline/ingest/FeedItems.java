package app.dateline.ingest;

import app.dateline.text.Sha256;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which items of the feeds are known, so that their pages are not read again and again. */
@Repository
class FeedItems {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int MOST_NAMES = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    FeedItems(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What is known of an item.
     *
     * @param isFromPage true when its article has the words of the page it links to
     */
    record Known(String fingerprint, boolean isFromPage) {}

    /** An item that has been dealt with. */
    record Done(FeedItem item, boolean isFromPage) {}

    /** All that is known of a feed, by {@link #key}. */
    Map<String, Known> of(Feed feed) {
        Map<String, Known> known = new HashMap<>();
        jdbc.sql("select item, fingerprint, from_page from feed_item where feed = ?").param(feed.id())
                .query(row -> {
                    known.put(row.getString(1), new Known(row.getString(2), row.getBoolean(3)));
                });
        return known;
    }

    static String key(FeedItem item) {
        return Sha256.of(item.id());
    }

    /** Keeps what was done, in the caller's transaction. */
    void keep(Feed feed, List<Done> done) {
        for (Done each : done) {
            String key = key(each.item());
            if (jdbc.sql("update feed_item set fingerprint = ?, from_page = ?, seen_at = ? where feed = ? and item = ?")
                    .params(each.item().fingerprint(), each.isFromPage(), at(clock.instant()), feed.id(), key)
                    .update() == 0) {
                jdbc.sql("insert into feed_item (feed, item, fingerprint, from_page, seen_at) values (?, ?, ?, ?, ?)")
                        .params(feed.id(), key, each.item().fingerprint(), each.isFromPage(), at(clock.instant()))
                        .update();
            }
        }
    }

    /** Forgets those that the feed has not held for a month. */
    void tidy(Feed feed, List<FeedItem> present) {
        List<String> keys = present.stream().map(FeedItems::key).distinct().toList();
        for (int from = 0; from < keys.size(); from += MOST_NAMES) {
            jdbc.sql("update feed_item set seen_at = :now where feed = :feed and item in (:items)")
                    .param("now", at(clock.instant())).param("feed", feed.id())
                    .param("items", keys.subList(from, Math.min(keys.size(), from + MOST_NAMES))).update();
        }
        jdbc.sql("delete from feed_item where feed = ? and seen_at < ?")
                .params(feed.id(), at(clock.instant().minus(KEPT))).update();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
