package app.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.dateline.article.Published;
import app.dateline.fetch.Fetched;
import app.dateline.text.Span;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReaderTest {
    private static final URI ADDRESS = URI.create("https://harbour.example/feeds/news");

    @Test
    void readsRss20() throws Refused {
        assertThat(read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                     xmlns:dc="http://purl.org/dc/elements/1.1/">
                  <channel>
                    <title>Harbour &amp;amp; Post</title>
                    <link>https://harbour.example/</link>
                    <language>en-gb</language>
                    <item>
                      <title>Old bridge to close</title>
                      <link>/2016/bridge</link>
                      <guid isPermaLink="false">bridge-1</guid>
                      <pubDate>Fri, 06 May 2016 01:30:00 +0300</pubDate>
                      <dc:creator>Ana Brandt</dc:creator>
                      <description>The old bridge will close.</description>
                      <content:encoded><![CDATA[<p>The old bridge will&nbsp;close.</p>
                        <figure><figcaption>The bridge</figcaption></figure><script>alert(1)</script>
                        <h2>Buses</h2><p>They go <b>round</b>.</p>]]></content:encoded>
                    </item>
                    <item>
                      <title>Ferry &lt;b&gt;late&lt;/b&gt;</title>
                      <guid>https://harbour.example/ferry</guid>
                      <pubDate>Thu, 5 May 2016 13:00 EST</pubDate>
                      <author>desk@harbour.example (The Desk)</author>
                      <description>The ferry is late.</description>
                    </item>
                    <item><pubDate>nothing else</pubDate></item>
                  </channel>
                </rss>""")).isEqualTo(new FeedDocument("Harbour & Post", List.of(
                new FeedItem("bridge-1", "https://harbour.example/2016/bridge", "Old bridge to close",
                        "The old bridge will\u00a0close.\n\nBuses\n\nThey go round.", List.of(new Span(28, 33)),
                        "Ana Brandt",
                        new Published(LocalDate.of(2016, 5, 6), Instant.parse("2016-05-05T22:30:00Z")), "en"),
                new FeedItem("https://harbour.example/ferry", "https://harbour.example/ferry", "Ferry late",
                        "The ferry is late.", List.of(), "The Desk",
                        new Published(LocalDate.of(2016, 5, 5), Instant.parse("2016-05-05T18:00:00Z")), "en"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.91", "0.92", "0.93", "0.94"})
    void readsEarlierRss(String version) throws Refused {
        assertThat(read("""
                <rss version="%s"><channel><title>Harbour Post</title><language>de</language>
                <item><title>Old bridge to close</title><link>https://harbour.example/bridge</link>
                <description>The old bridge will close.</description></item></channel></rss>""".formatted(version)))
                .isEqualTo(new FeedDocument("Harbour Post",
                        List.of(new FeedItem("https://harbour.example/bridge", "https://harbour.example/bridge",
                                "Old bridge to close", "The old bridge will close.", List.of(), null, null, "de"))));
    }

    @Test
    void readsRss090() throws Refused {
        assertThat(read("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                         xmlns="http://my.netscape.com/rdf/simple/0.9/">
                <channel><title>Harbour Post</title></channel>
                <item><title>Old bridge to close</title><link>https://harbour.example/bridge</link></item>
                </rdf:RDF>""")).isEqualTo(new FeedDocument("Harbour Post",
                List.of(new FeedItem("https://harbour.example/bridge", "https://harbour.example/bridge",
                        "Old bridge to close", "", List.of(), null, null, null))));
    }

    @Test
    void readsRss10() throws Refused {
        assertThat(read("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                         xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel rdf:about="https://harbour.example/"><title>Harbour Post</title>
                <dc:language>ru</dc:language></channel>
                <item rdf:about="https://harbour.example/bridge"><title>Старый мост</title>
                <link>https://harbour.example/bridge</link><description>Мост закроют.</description>
                <dc:date>2016-05-06T10:00:00+03:00</dc:date><dc:creator>Анна</dc:creator></item>
                </rdf:RDF>""")).isEqualTo(new FeedDocument("Harbour Post",
                List.of(new FeedItem("https://harbour.example/bridge", "https://harbour.example/bridge", "Старый мост",
                        "Мост закроют.", List.of(), "Анна",
                        new Published(LocalDate.of(2016, 5, 6), Instant.parse("2016-05-06T07:00:00Z")), "ru"))));
    }

    @Test
    void readsAtom() throws Refused {
        assertThat(read("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://harbour.example/news/">
                  <title type="html">Harbour &amp;lt;Post&amp;gt;</title>
                  <id>urn:feed</id><updated>2016-05-07T00:00:00Z</updated>
                  <entry>
                    <id>urn:bridge</id><title>Old bridge to close</title>
                    <link rel="enclosure" href="bridge.mp3"/><link href="bridge"/>
                    <updated>2016-05-07T09:00:00Z</updated><published>2016-05-06T23:30:00-04:00</published>
                    <author><name>Ana Brandt</name></author>
                    <summary>It will close.</summary>
                    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The old bridge</p><p>will
                    close.</p></div></content>
                  </entry>
                  <entry xml:lang="de-AT">
                    <id>urn:boat</id><title type="text">Boot &lt;Anna&gt; spät</title>
                    <updated>2016-05-06</updated>
                    <content type="text">Das Boot &lt;Anna&gt; kommt.

                Später.</content>
                  </entry>
                </feed>""")).isEqualTo(new FeedDocument("Harbour <Post>", List.of(
                new FeedItem("urn:bridge", "https://harbour.example/news/bridge", "Old bridge to close",
                        "The old bridge\n\nwill close.", List.of(), "Ana Brandt",
                        new Published(LocalDate.of(2016, 5, 6), Instant.parse("2016-05-07T03:30:00Z")), "en"),
                new FeedItem("urn:boat", null, "Boot <Anna> spät", "Das Boot <Anna> kommt.\n\nSpäter.", List.of(),
                        null, new Published(LocalDate.of(2016, 5, 6), null), "de"))));
    }

    @Test
    void readsAtom03() throws Refused {
        assertThat(
                read("""
                        <feed version="0.3" xmlns="http://purl.org/atom/ns#" xml:lang="fr"><title>Port</title>
                        <entry><id>urn:pont</id><title>Le pont</title>
                        <link rel="alternate" type="text/html" href="https://harbour.example/pont"/>
                        <issued>2016-05-06T08:00:00Z</issued><content type="text/html" mode="escaped">&lt;p&gt;Il ferme.&lt;/p&gt;
                        </content></entry></feed>"""))
                .isEqualTo(new FeedDocument("Port", List.of(
                        new FeedItem("urn:pont", "https://harbour.example/pont", "Le pont", "Il ferme.", List.of(),
                                null,
                                new Published(LocalDate.of(2016, 5, 6), Instant.parse("2016-05-06T08:00:00Z")),
                                "fr"))));
    }

    @Test
    void readsJsonFeed() throws Refused {
        assertThat(read("""
                {"version": "https://jsonfeed.org/version/1.1", "title": "Harbour Post", "language": "en-US", "items": [
                  {"id": 7, "url": "/bridge", "title": "Old <bridge> to close", "summary": "It will close.",
                   "content_html": "<p>The old bridge</p><ul><li>will</li><li>close.</li></ul>",
                   "date_published": "2016-05-06T09:00:00+03:00", "authors": [{"name": "Ana"}, {"name": "Jonas"}]},
                  {"id": "boat", "external_url": "https://other.example/boat", "language": "de",
                   "content_text": "Das <Boot> kommt.", "author": {"name": "Weil"}},
                  {"nothing": true}]}""")).isEqualTo(new FeedDocument("Harbour Post", List.of(
                new FeedItem("7", "https://harbour.example/bridge", "Old <bridge> to close",
                        "The old bridge\n\nwill\nclose.", List.of(), "Ana, Jonas",
                        new Published(LocalDate.of(2016, 5, 6), Instant.parse("2016-05-06T06:00:00Z")), "en"),
                new FeedItem("boat", "https://other.example/boat", "", "Das <Boot> kommt.", List.of(), "Weil", null,
                        "de"))));
    }

    @ParameterizedTest
    @CsvSource({"windows-1251, windows-1251, ", "windows-1251, , windows-1251", "UTF-16LE, , UTF-16",
            "ISO-8859-5, iso-8859-5, utf-8"})
    void readsTheEncodingThatTheServerElseTheDocumentNames(String written, String header, String declared)
            throws Refused {
        String mark = written.startsWith("UTF-16") ? "\ufeff" : "";
        String text = mark + "<?xml version=\"1.0\" encoding=\"" + (declared == null ? "UTF-8" : declared)
                + "\"?><rss version=\"2.0\"><channel><title>Мост</title></channel></rss>";

        assertThat(FeedReader.read(new Fetched(ADDRESS, "text/xml", header, text.getBytes(Charset.forName(written)))))
                .isEqualTo(new FeedDocument("Мост", List.of()));
    }

    @Test
    void overlooksCharactersThatNoXmlMayHoldAndBlanksBeforeIt() throws Refused {
        assertThat(
                read("\n <?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>A\u0008B</title></channel></rss>"))
                .isEqualTo(new FeedDocument("AB", List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE html><html><head></head></html>", "<html><body>Moved</body></html>",
            "<?xml version=\"1.0\"?>\n<!-- a page --><!doctype HTML PUBLIC \"x\">\n<html></html>", "<head></head>"})
    void namesAPageThatStandsInThePlaceOfAFeed(String page) {
        assertThat(refusal(page)).isEqualTo("feed.html");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hello                                    | feed.unknown
            <svg/>                                   | feed.unknown
            <rss/>                                   | feed.unknown
            {"items": 3}                             | feed.unknown
            {"data": []}                             | feed.unknown
            {"title": "x", "items": [                | feed.json
            <rss version="2.0"><channel>             | feed.xml
            <rss version="2.0">&nbsp;</rss>          | feed.xml""")
    void saysWhatIsWrong(String text, String key) {
        assertThat(refusal(text)).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
            "<!DOCTYPE rss SYSTEM \"http://127.0.0.1:9/x.dtd\">",
            "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                    + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">]>"})
    void takesNoDoctype(String doctype) {
        assertThat(refusal("<?xml version=\"1.0\"?>" + doctype + "<rss version=\"2.0\"><channel><title>&d;</title>"
                + "</channel></rss>")).isEqualTo("feed.doctype");
    }

    @Test
    void takesNothingThatIsNestedOrSplitBeyondMeasure() {
        assertThat(refusal("<rss version=\"2.0\">" + "<a>".repeat(1_000_000))).isEqualTo("feed.nested");
        assertThat(refusal("<rss version=\"2.0\">" + "<a/>".repeat(1_000_000) + "</rss>")).isEqualTo("feed.nested");
        assertThat(refusal("[".repeat(1_000_000))).isEqualTo("feed.unknown");
        assertThat(refusal("{\"items\":" + "[".repeat(1_000_000))).isEqualTo("feed.json");
    }

    @Test
    @Timeout(5)
    void looksAtCommentsWithoutEndNoLongerThanAtAnythingElse() {
        assertThat(refusal("<!---->".repeat(500) + "<rss/>")).isEqualTo("feed.unknown");
        assertThat(refusal(" \n<!-- -->".repeat(100_000) + "<html>")).isEqualTo("feed.xml");
    }

    @Test
    void tellsItemsByTheirAddressesWhereAPaperGivesAllOneId() throws Refused {
        String item = "<item><guid isPermaLink=\"false\">same</guid><link>https://harbour.example/%s</link></item>";

        FeedDocument feed = read("<rss version=\"2.0\"><channel><title>A</title>" + item.formatted("a")
                + item.formatted("b") + item.formatted("a") + "</channel></rss>");

        assertThat(feed.items()).extracting(FeedItem::id).containsExactly("https://harbour.example/a",
                "https://harbour.example/b");
    }

    @Test
    void survivesHtmlThatIsNestedBeyondMeasure() throws Refused {
        String html = "<div>".repeat(100_000) + "The old bridge";

        FeedDocument feed = read("<rss version=\"2.0\"><channel><title>A</title><item><title>B</title><description>"
                + html.replace("<", "&lt;") + "</description></item></channel></rss>");

        assertThat(feed.items()).extracting(FeedItem::text).containsExactly("The old bridge");
    }

    private static FeedDocument read(String text) throws Refused {
        return FeedReader.read(new Fetched(ADDRESS, "text/xml", null, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String refusal(String text) {
        return catchThrowableOfType(Refused.class, () -> read(text)).in("").reason().key();
    }
}
