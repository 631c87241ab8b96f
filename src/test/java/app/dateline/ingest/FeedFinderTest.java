package app.dateline.ingest;

import static app.dateline.ingest.FeedRoom.item;
import static app.dateline.ingest.FeedRoom.rss;
import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.fetch.AddressRules;
import app.dateline.fetch.SafeFetcher;
import app.dateline.ingest.FeedFinder.Listed;
import app.dateline.ingest.FeedFinder.Nothing;
import app.dateline.ingest.FeedFinder.One;
import app.dateline.ingest.FeedFinder.Several;
import app.dateline.ingest.Opml.Outline;
import app.dateline.testing.FeedServer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FeedFinderTest {
    private static final String RSS = "application/rss+xml";
    private final FeedServer paper = new FeedServer();
    private final FeedFinder finder = new FeedFinder(new SafeFetcher(new AddressRules(List.of("127.0.0.0/8"))));

    @AfterEach
    void close() {
        paper.close();
    }

    @Test
    void findsAFeedAtItsAddressOrWhereItHasMoved() {
        paper.put("/feed", RSS, rss(item("a", "A."))).moves("/old", 301, "/feed");

        assertThat(finder.find(paper.at("/feed"))).isEqualTo(new One(paper.at("/feed"), "Harbour Post"));
        assertThat(finder.find(paper.at("/old"))).isEqualTo(new One(paper.at("/feed"), "Harbour Post"));
    }

    @Test
    void findsAFeedWhateverItsServerCallsIt() {
        paper.put("/feed", "text/html", rss(item("a", "A.")));

        assertThat(finder.find(paper.at("/feed"))).isEqualTo(new One(paper.at("/feed"), "Harbour Post"));
    }

    @Test
    void followsThePagesLinksToItsFeeds() {
        paper.put("/", "text/html", """
                <!doctype html><html><head>
                <link rel="stylesheet" type="text/css" href="/style.css">
                <link rel="alternate" hreflang="de" href="/de">
                <link rel="ALTERNATE" type="application/rss+xml" href="news.rss">
                <link rel="alternate nofollow" type="application/atom+xml" href="/broken">
                <link rel="alternate" type="application/feed+json" href="/feed.json"></head><body></body></html>""");
        paper.put("/news.rss", RSS, rss()).put("/broken", RSS, "<html></html>").put("/feed.json", "application/json",
                "{\"version\":\"https://jsonfeed.org/version/1\",\"title\":\"In JSON\",\"items\":[]}");

        assertThat(finder.find(paper.at("/"))).isEqualTo(new Several(
                List.of(new One(paper.at("/news.rss"), "Harbour Post"), new One(paper.at("/feed.json"), "In JSON"))));
    }

    @Test
    void looksWherePapersUsuallyHaveTheirFeedWhenThePageNamesNone() {
        paper.put("/news/", "text/html", "<!doctype html><html><body>News</body></html>").put("/rss.xml", RSS, rss());

        assertThat(finder.find(paper.at("/news/"))).isEqualTo(new One(paper.at("/rss.xml"), "Harbour Post"));
    }

    @Test
    void saysWhenThereIsNone() {
        paper.put("/", "text/html", "<!doctype html><html><body>News</body></html>").fails("/gone", 410);

        assertThat(finder.find(paper.at("/"))).isEqualTo(new Nothing(Reason.of("feed.none")));
        assertThat(finder.find(paper.at("/missing")))
                .isEqualTo(new Nothing(Reason.of("fetch.status", "127.0.0.1", "404")));
        assertThat(finder.find(paper.at("/gone"))).isEqualTo(new Nothing(Reason.of("feed.gone", "127.0.0.1")));
        assertThat(finder.find("ftp://127.0.0.1/feed")).isInstanceOf(Nothing.class);
    }

    @Test
    void readsAListOfFeeds() {
        paper.put("/list.opml", "text/x-opml",
                "<opml version=\"2.0\"><body><outline text=\"A\" xmlUrl=\"https://a.example/\"/></body></opml>");

        assertThat(finder.find(paper.at("/list.opml")))
                .isEqualTo(new Listed(List.of(new Outline("https://a.example/", "A", FullText.AUTO, null, false))));
    }

    @Test
    void takesNoListWithADoctype() {
        paper.put("/list.opml", "text/xml",
                "<?xml version=\"1.0\"?><!DOCTYPE opml [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><opml/>");

        assertThat(finder.find(paper.at("/list.opml"))).isInstanceOf(Nothing.class);
    }
}
