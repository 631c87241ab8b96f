package app.dateline.ingest;

import app.dateline.article.Draft;
import app.dateline.text.Sha256;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes articles of the items of feeds, with the words of the pages they link to where an item is a teaser. */
@Component
class FeedDrafts {
    private static final Logger log = LoggerFactory.getLogger(FeedDrafts.class);
    private static final int LONGEST_REF = 500;

    private final PageReader pages;
    private final FeedSettings settings;

    FeedDrafts(PageReader pages, FeedSettings settings) {
        this.pages = pages;
        this.settings = settings;
    }

    /**
     * What became of an item.
     *
     * @param draft null when there is nothing to store
     */
    record Made(@Nullable Draft draft, boolean isFromPage) {}

    /** True when the page that an item links to is to be read. */
    boolean wantsPage(Feed feed, FeedItem item) {
        return item.url() != null && switch (feed.fullText()) {
            case AUTO -> item.text().length() < settings.teaser();
            case ALWAYS -> true;
            case NEVER -> false;
        };
    }

    /** @param wasFromPage true when the words of the page are stored: the item's own never take their place */
    Made of(Feed feed, FeedItem item, boolean wasFromPage) {
        Optional<Draft> page = wantsPage(feed, item) ? page(feed, item) : Optional.empty();
        if (page.isPresent()) {
            return new Made(checked(draft(feed, item, page.get())), true);
        }
        if (wasFromPage || item.text().isBlank()) {
            return new Made(null, wasFromPage);
        }
        Draft own = item.text().length() > Draft.LONGEST_TEXT ? null : draft(feed, item, own(item));
        return new Made(checked(own), false);
    }

    private Optional<Draft> page(Feed feed, FeedItem item) {
        Collected found = new Collected();
        pages.read(String.valueOf(item.url()), new ImportOptions(feed.name(), null, Path.of("")), found);
        Reading reading = found.reading();
        reading.refused().forEach(refusal -> log.info("feed {}: the page {} is not read: {} {}", feed.id(),
                refusal.source(), refusal.reason().key(), refusal.reason().values()));
        // A page with fewer words than the teaser is no article.
        return reading.drafts().stream().filter(page -> page.text().length() > item.text().length()).findFirst();
    }

    private static Draft own(FeedItem item) {
        return Draft.of(item.id(), item.text()).headings(item.headings()).build();
    }

    private static Draft draft(Feed feed, FeedItem item, Draft words) {
        return Draft.of(item.url() == null ? feed.address() : item.url(), words.text()).headings(words.headings())
                .source(feed.name()).ref(ref(item)).url(words.url() == null ? item.url() : words.url())
                .headline(item.title().isEmpty() ? words.headline() : item.title())
                .author(item.author() == null ? words.author() : item.author())
                .published(item.published() == null ? words.published() : item.published())
                .language(first(feed.language(), item.language(), words.language())).original(words.original()).build();
    }

    private static String ref(FeedItem item) {
        return item.id().length() <= LONGEST_REF ? item.id() : "sha256:" + Sha256.of(item.id());
    }

    private static @Nullable String first(@Nullable String one, @Nullable String two, @Nullable String three) {
        return one != null ? one : two != null ? two : three;
    }

    private static @Nullable Draft checked(@Nullable Draft draft) {
        try {
            if (draft != null) {
                DraftChecks.check(draft);
            }
            return draft;
        } catch (Refused e) {
            log.warn("an item of a feed is not stored: {}", e.getMessage());
            return null;
        }
    }
}
