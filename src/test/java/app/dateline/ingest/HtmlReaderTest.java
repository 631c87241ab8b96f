package app.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.dateline.article.Draft;
import app.dateline.article.Published;
import app.dateline.fetch.Fetched;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HtmlReaderTest {
    private static final String WORDS = "The old bridge over the Vell will close for repairs on 1 April, the city council decided "
            + "on Sunday after a debate that had gone on for three hours and a half.";

    private final HtmlReader reader = new HtmlReader();
    private final Collected notes = new Collected();

    @Test
    void readsTheArticleAndNothingAroundIt() throws Refused {
        Draft draft = read(
                """
                        <html lang="en-GB"><head><title>Old bridge | Harbour Post</title>
                        <link rel="canonical" href="https://example.org/bridge">
                        <script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "HP"},
                          {"@type": ["NewsArticle"], "headline": "Old bridge &amp; dam to close", "datePublished": "2026-03-01T10:00:00Z",
                           "author": [{"@type": "Person", "name": "Ida Holm"}], "publisher": {"name": "Harbour Post"}}]}</script>
                        </head><body class="has-cookies">
                        <div class="cookie-banner"><p>We use cookies to make your visit better. Accept all?</p></div>
                        <nav><ul><li>Home<li>City</ul></nav>
                        <article><h1>Old bridge &amp; dam to close</h1>
                        <figure><img alt="x"><figcaption>The bridge in winter</figcaption></figure>
                        <p>%s</p>
                        <div class="related"><p>Read also: festival</p></div>
                        <h2>What comes
                            next</h2>
                        <p>Buses go <b>round</b>,<br>says the <a href="/x">city</a>.</p>
                        <ul><li>Line 1</li><li>Line 2</li></ul>
                        <p style="display:none">Unseen</p>
                        <aside>Advert</aside><script>track()</script></article>
                        <footer>Imprint</footer></body></html>
                        """
                        .formatted(WORDS));

        assertThat(draft.text()).isEqualTo(WORDS + """


                What comes next

                Buses go round,
                says the city.

                Line 1
                Line 2""");
        assertThat(draft.headings()).extracting(span -> span.of(draft.text())).containsExactly("What comes next");
        assertThat(draft.headline()).isEqualTo("Old bridge & dam to close");
        assertThat(draft.source()).isEqualTo("Harbour Post");
        assertThat(draft.author()).isEqualTo("Ida Holm");
        assertThat(draft.published()).isEqualTo(Published.parse("2026-03-01T10:00:00Z"));
        assertThat(draft.url()).isEqualTo("https://example.org/bridge");
        assertThat(draft.language()).isEqualTo("en");
    }

    @Test
    void readsOpenGraphWhereThereIsNoJson() throws Refused {
        Draft draft = read(
                """
                        <html><head><meta property="og:title" content="Old bridge"><meta property="og:site_name" content="Harbour Post">
                        <meta property="article:published_time" content="2026-03-01"><meta name="author" content="Ida Holm">
                        <meta property="og:url" content="https://example.org/b"></head>
                        <body><main><p>%s</p></main></body></html>"""
                        .formatted(WORDS));

        assertThat(draft.headline()).isEqualTo("Old bridge");
        assertThat(draft.source()).isEqualTo("Harbour Post");
        assertThat(draft.author()).isEqualTo("Ida Holm");
        assertThat(draft.published()).isEqualTo(Published.parse("2026-03-01"));
        assertThat(draft.url()).isEqualTo("https://example.org/b");
        assertThat(draft.text()).isEqualTo(WORDS);
    }

    @Test
    void findsTheTextWhereNothingIsMarked() throws Refused {
        Draft draft = read(
                """
                        <h1>Old bridge</h1><div><p>Short teaser.</p></div>
                        <div><div><p>%s</p><p>Second.</p></div></div><div><p><a href=1>Link list that is rather long but only a link</a></p></div>
                        """
                        .formatted(WORDS));

        assertThat(draft.headline()).isEqualTo("Old bridge");
        assertThat(draft.text()).isEqualTo(WORDS + "\n\nSecond.");
    }

    @Test
    void readsAPageThatHasHardlyAnyMarks() throws Refused {
        assertThat(read("<p>One line.").text()).isEqualTo("One line.");
        assertThat(read("No marks at all").text()).isEqualTo("No marks at all");
    }

    @Test
    void keepsAnArticleThatStandsInAFormOrATable() throws Refused {
        Draft draft = read(
                "<form class=related><table><tr><td>Old bridge<td>closed</tr><tr><td>Dam<td>open</tr></table><p>"
                        + WORDS + "</p></form>");

        assertThat(draft.text()).isEqualTo("Old bridge closed\n\nDam open\n\n" + WORDS);
    }

    @Test
    void survivesDeepNesting() throws Refused {
        assertThat(read("<div>".repeat(50_000) + "<b>".repeat(50_000) + "Words.").text()).isEqualTo("Words.");
    }

    @Test
    void takesNoMoreThanTenMillionCharactersBesidesItsPictures() throws Refused {
        String picture = "<img src='data:image/png;base64," + "QUJD".repeat(3_000_000) + "'>";

        assertThat(read("<p>Words." + picture).text()).isEqualTo("Words.");
        assertThat(catchThrowableOfType(Refused.class, () -> read("<p>".repeat(4_000_000))).in("a.html").reason())
                .isEqualTo(Reason.of("import.size", 12L, 10));
    }

    @Test
    void readsTheEncodingThatThePageDeclares() throws Refused {
        String page = "<meta charset=\"windows-1251\"><p>Мост закрыт";

        Draft draft = reader.read(page.getBytes(Charset.forName("windows-1251")), file(), notes);

        assertThat(draft.text()).isEqualTo("Мост закрыт");
    }

    @Test
    void refusesAnEncodingThatIsNotTheDeclaredOne() {
        byte[] page = "<meta charset=utf-8>\n<p>Größe".getBytes(Charset.forName("windows-1252"));

        Refusal refusal = catchThrowableOfType(Refused.class, () -> reader.read(page, file(), notes)).in("a.html");

        assertThat(refusal.line()).isEqualTo(2);
        assertThat(refusal.reason()).isEqualTo(Reason.of("import.encoding", "UTF-8", 26));
    }

    @Test
    void letsAFetchedPageSpeakForItsOwnHostOnly() throws Refused {
        String own = "<link rel=canonical href=https://example.org/bridge><p>Words.";
        String foreign = "<link rel=canonical href=https://other.example/bridge><p>Words.";

        assertThat(fetched(own).url()).isEqualTo("https://example.org/bridge");
        assertThat(fetched(foreign).url()).isEqualTo("https://www.example.org/b?from=feed");
        assertThat(fetched("<p>Words.").url()).isEqualTo("https://www.example.org/b?from=feed");
    }

    @Test
    void notesADateThatCannotBeRead() throws Refused {
        Draft draft = read("<meta name=date content='Sunday morning'><p>Words.");

        assertThat(draft.published()).isNull();
        assertThat(notes.reading().notes()).extracting(Note::reason)
                .containsExactly(Reason.of("import.date", "Sunday morning"));
    }

    private Draft read(String page) throws Refused {
        return reader.read(page.getBytes(StandardCharsets.UTF_8), file(), notes);
    }

    private Draft fetched(String page) throws Refused {
        byte[] body = page.getBytes(StandardCharsets.UTF_8);
        Fetched fetched = new Fetched(URI.create("https://www.example.org/b?from=feed"), "text/html", null, body);
        return reader.read(body, Origin.page(fetched, ImportOptions.none()), notes);
    }

    private static Origin file() {
        return Origin.file("a.html", "/a.html", ImportOptions.none());
    }
}
