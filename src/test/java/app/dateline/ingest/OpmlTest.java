package app.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.fetch.Validators;
import app.dateline.ingest.Opml.Outline;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpmlTest {

    @Test
    void writesAListThatFeedReadersRead() {
        String list = Opml.write(List.of(feed("https://harbour.example/feed?a=1&b=2", "Harbour \"Post\" & <Co>\u0001",
                FullText.AUTO, null, false),
                feed("https://hafen.example/rss", "Hafenblatt", FullText.ALWAYS, "de", true)));

        assertThat(list).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <opml version="2.0">
                  <head>
                    <title>Dateline</title>
                  </head>
                  <body>
                    <outline type="rss" text="Harbour &quot;Post&quot; &amp; &lt;Co&gt;" \
                title="Harbour &quot;Post&quot; &amp; &lt;Co&gt;" xmlUrl="https://harbour.example/feed?a=1&amp;b=2" />
                    <outline type="rss" text="Hafenblatt" title="Hafenblatt" xmlUrl="https://hafen.example/rss" \
                fullText="always" language="de" review="true" />
                  </body>
                </opml>
                """);
    }

    @Test
    void readsWhatItWrites() throws Refused {
        assertThat(Opml.read(Opml.write(
                List.of(feed("https://hafen.example/rss", "Hafenblatt", FullText.NEVER, "de", true)))))
                .containsExactly(new Outline("https://hafen.example/rss", "Hafenblatt", FullText.NEVER, "de", true));
    }

    @Test
    void readsTheListsOfOthersWithTheirFolders() throws Refused {
        assertThat(Opml.read("""
                <?xml version="1.0"?>
                <opml version="1.1"><body>
                  <outline text="Papers">
                    <outline TEXT="Harbour Post" type="rss" xmlurl=" https://harbour.example/feed "/>
                    <outline title="Hafenblatt" xmlUrl="https://hafen.example/rss" htmlUrl="https://hafen.example"/>
                    <outline text="No feed" url="https://harbour.example"/>
                  </outline>
                </body></opml>""")).containsExactly(
                new Outline("https://harbour.example/feed", "Harbour Post", FullText.AUTO, null, false),
                new Outline("https://hafen.example/rss", "Hafenblatt", FullText.AUTO, null, false));
    }

    private static Feed feed(String address, String name, FullText fullText, @Nullable String language,
            boolean isReviewed) {
        return new Feed(1, address, name, Feed.State.ACTIVE, fullText, language, isReviewed, Validators.NONE, false,
                Instant.EPOCH, 0, null, null);
    }
}
