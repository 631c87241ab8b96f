package app.dateline.ingest;

import app.dateline.fetch.FeedFetch;
import app.dateline.fetch.FetchFailed;
import app.dateline.fetch.Fetched;
import app.dateline.fetch.SafeFetcher;
import app.dateline.fetch.Validators;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.springframework.stereotype.Component;

/** Finds out what stands at an address that an editor names: a feed, a list of feeds, or a page that leads to feeds. */
@Component
public class FeedFinder {
    private static final Set<String> KINDS = Set.of("application/rss+xml", "application/atom+xml",
            "application/feed+json", "application/json", "application/rdf+xml");
    private static final List<String> USUAL = List.of("/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml",
            "/index.xml", "/feed.json");
    private static final int MOST_LINKS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final SafeFetcher fetcher;

    public FeedFinder(SafeFetcher fetcher) {
        this.fetcher = fetcher;
    }

    /** What stands at an address. */
    public sealed interface Found {}

    /** A feed, and what it calls itself. */
    public record One(String address, String title) implements Found {}

    /** A page that leads to several feeds. */
    public record Several(List<One> feeds) implements Found {}

    /** A list of feeds; whether they are any has not been tried. */
    public record Listed(List<Opml.Outline> outlines) implements Found {}

    /** Nothing that could be followed. */
    public record Nothing(Reason why) implements Found {}

    /** Looks at an address; one without a scheme is taken for https. This may take a good part of a minute. */
    public Found find(String address) {
        String whole = address.contains("://") ? address : "https://" + address;
        try {
            FeedFetch fetched = fetcher.ask(whole, Validators.NONE);
            return fetched instanceof FeedFetch.Came came ? look(came) : new Nothing(refusal(fetched));
        } catch (FetchFailed e) {
            return new Nothing(new Reason(e.key(), e.values()));
        } catch (Refused e) {
            return new Nothing(e.reason());
        }
    }

    private static Reason refusal(FeedFetch fetched) {
        return switch (fetched) {
            case FeedFetch.Gone gone -> Reason.of("feed.gone", gone.host());
            case FeedFetch.Later later -> Reason.of("feed.later", later.host(), String.valueOf(later.status()));
            case FeedFetch.Came came -> Reason.of("feed.unknown");
            case FeedFetch.Unchanged same -> Reason.of("feed.unknown");
        };
    }

    private Found look(FeedFetch.Came came) throws Refused {
        String text = SafeXml.decode(came.body().body(), came.body().charset());
        if (Opml.isList(text)) {
            return new Listed(Opml.read(text));
        }
        try {
            return new One(came.lasting(), FeedReader.read(came.body()).title());
        } catch (Refused e) {
            if (!e.reason().key().equals("feed.html")) {
                throw e;
            }
            return behind(came.body(), text);
        }
    }

    private Found behind(Fetched page, String text) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        List<One> found = tried(links(page, text), MOST_LINKS, deadline);
        if (found.isEmpty()) {
            found = tried(USUAL.stream().map(path -> page.address().resolve(path)).map(URI::toString).toList(), 1,
                    deadline);
        }
        return switch (found.size()) {
            case 0 -> new Nothing(Reason.of("feed.none"));
            case 1 -> found.getFirst();
            default -> new Several(found);
        };
    }

    private static List<String> links(Fetched page, String text) {
        return Jsoup.parse(text, page.address().toString()).select("link[rel~=(?i)\\balternate\\b][href]").stream()
                .filter(link -> KINDS.contains(link.attr("type").strip().toLowerCase(Locale.ROOT)))
                .map(link -> link.absUrl("href")).filter(PageReader::isAddress).distinct().limit(MOST_LINKS).toList();
    }

    private List<One> tried(List<String> addresses, int most, long deadline) {
        List<One> found = new ArrayList<>();
        for (String address : addresses) {
            if (found.size() < most && System.nanoTime() < deadline) {
                feed(address).filter(one -> !found.contains(one)).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<One> feed(String address) {
        try {
            return fetcher.ask(address, Validators.NONE) instanceof FeedFetch.Came came
                    ? Optional.of(new One(came.lasting(), FeedReader.read(came.body()).title()))
                    : Optional.empty();
        } catch (FetchFailed | Refused e) {
            return Optional.empty();
        }
    }
}
