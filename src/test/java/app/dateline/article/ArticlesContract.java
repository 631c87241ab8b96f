package app.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.article.Saved.Added;
import app.dateline.article.Saved.Known;
import app.dateline.article.Saved.Updated;
import app.dateline.testing.SampleArticles;
import app.dateline.testing.TestClock;
import app.dateline.testing.TestDatabase;
import app.dateline.text.Quote;
import app.dateline.text.Span;
import app.dateline.text.Sha256;
import app.dateline.text.Statement;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the store promises, on every database. */
abstract class ArticlesContract {
    private Articles articles;
    private Quotes quotes;
    private TestDatabase database;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        database = database();
        articles = new Articles(database.jdbc, database.transactions, new TestClock("2026-03-05T09:00:00Z"));
        quotes = new Quotes(database.jdbc, articles, database.transactions);
    }

    @Test
    void storesAnArticleWordForWord() {
        Saved saved = articles.save(SampleArticles.bridge());

        assertThat(saved).isInstanceOf(Added.class);
        Article stored = articles.find(saved.articleId()).orElseThrow();
        assertThat(stored.current().text()).isEqualTo(SampleArticles.bridge().text());
        assertThat(stored.current().published()).isEqualTo(Published.parse("2026-03-01"));
        assertThat(stored.current().sha256()).isEqualTo(Sha256.of(SampleArticles.bridge().text()));
        assertThat(stored.ref()).isEqualTo("bridge");
    }

    @Test
    void addsNothingTheSecondTime() {
        articles.save(SampleArticles.bridge());

        Saved again = articles.save(SampleArticles.bridge());

        assertThat(again).isInstanceOf(Known.class);
        assertThat(articles.count()).isEqualTo(1);
        assertThat(articles.lastSequence()).isEqualTo(1);
    }

    @Test
    void takesACorrectionAsANewVersionThatItsSourceDoesNotTakeBackByRepeatingItself() {
        Draft sent = Draft.of("bridge.txt", "Repairs\nThe bridge is shut.\nUntil when\nUntil May.")
                .headline("The bridge")
                .path("bridge.txt").headings(List.of(new Span(0, 7), new Span(28, 38))).build();
        long id = articles.save(sent).articleId();

        assertThat(articles.correct(id, 1, "Repairs\nThe bridge is open.\nUntil May.")).contains(2);
        assertThat(articles.correct(id, 1, "Something else.")).isEmpty();
        assertThat(articles.correct(id, 2, "Repairs\nThe bridge is open.\nUntil May.")).isEmpty();

        Article corrected = articles.find(id).orElseThrow();
        assertThat(corrected.current().headline()).isEqualTo("The bridge");
        assertThat(corrected.current().headings()).containsExactly(new Span(0, 7));
        assertThat(articles.save(sent)).isInstanceOf(Known.class);
        assertThat(articles.find(id).orElseThrow().current().text()).contains("is open");

        assertThat(articles.save(Draft.of("bridge.txt", "The bridge is gone.").path("bridge.txt").build()))
                .isInstanceOf(Updated.class);
        assertThat(articles.find(id).orElseThrow().current().text()).isEqualTo("The bridge is gone.");
        articles.retract(id);
        assertThat(articles.correct(id, 3, "The bridge is back.")).isEmpty();
    }

    @Test
    void makesANewVersionOfAChangedText() {
        long id = articles.save(SampleArticles.ref("a", "2026-01-01", "Head", "First words.")).articleId();

        Saved changed = articles.save(SampleArticles.ref("a", "2026-01-01", "Head", "Other words."));

        assertThat(changed).isEqualTo(new Updated(id, 2));
        assertThat(articles.versions(id)).extracting(ArticleVersion::text).containsExactly("First words.",
                "Other words.");
        assertThat(articles.find(id).orElseThrow().sequence()).isEqualTo(2);
    }

    @Test
    void keepsEqualTextsUnderTwoIdsApart() {
        articles.save(SampleArticles.ref("a", "2026-01-01", "Head", "The same words."));

        Saved other = articles.save(SampleArticles.ref("b", "2026-01-01", "Head", "The same words."));

        assertThat(other).isInstanceOf(Added.class);
        assertThat(articles.count()).isEqualTo(2);
    }

    @Test
    void knowsAnArticleByItsTextWhenItHasNoOtherName() {
        articles.save(SampleArticles.text("Head", "The same words."));

        assertThat(articles.save(SampleArticles.text("Head", "The same words."))).isInstanceOf(Known.class);
        assertThat(articles.save(SampleArticles.text("Head", "Quite other words."))).isInstanceOf(Added.class);
    }

    @Test
    void knowsAFileByItsPathAndByItsAddress() {
        Draft first = Draft.of("t", "First.").url("https://example.org/1").path("/folder\na.md").build();
        Draft moved = Draft.of("t", "Second.").url("https://example.org/1").path("/folder\nb.md").build();
        Draft samePath = Draft.of("t", "Third.").path("/folder\nb.md").build();

        long id = articles.save(first).articleId();

        assertThat(articles.save(moved)).isEqualTo(new Updated(id, 2));
        assertThat(articles.save(samePath)).isEqualTo(new Updated(id, 3));
    }

    @Test
    void takesACopiedFileForAnArticleOfItsOwnOnceItIsChanged() {
        Draft first = Draft.of("t", "First.").path("/folder/a.md").build();
        Draft copy = Draft.of("t", "First.").path("/folder/b.md").headline("Copy").build();
        Draft changed = Draft.of("t", "Second.").path("/folder/b.md").build();
        long id = articles.save(first).articleId();

        assertThat(articles.save(copy)).isEqualTo(new Known(id, 1));
        assertThat(articles.save(changed)).isInstanceOf(Added.class);
        assertThat(articles.saveAll(List.of(first, changed))).allMatch(saved -> saved instanceof Known);
    }

    @Test
    void anIdThatComesLaterBelongsToTheArticleAndKeepsOthersApart() {
        long id = articles.save(Draft.of("t", "Same words.").path("/folder/a.md").build()).articleId();
        Draft named = Draft.of("t", "Same words.").ref("A").path("/folder/a.md").build();
        Draft other = Draft.of("t", "Same words.").ref("B").build();

        assertThat(articles.save(named)).isEqualTo(new Updated(id, 1));
        assertThat(articles.save(other)).isInstanceOf(Added.class);

        assertThat(articles.find(id).orElseThrow().ref()).isEqualTo("A");
        assertThat(articles.saveAll(List.of(named, other))).allMatch(saved -> saved instanceof Known);
    }

    @Test
    void aSourceAndAnAddressThatComeLaterAreKept() {
        Draft bare = Draft.of("t", "Words.").path("/folder/a.md").build();
        long id = articles.save(bare).articleId();
        Draft whole = Draft.of("t", "Words.").path("/folder/a.md").source("Coast Gazette").url("https://example.org/a")
                .build();
        long before = articles.lastSequence();

        assertThat(articles.save(whole)).isEqualTo(new Updated(id, 1));

        assertThat(articles.find(id)).get().satisfies(article -> {
            assertThat(article.source()).isEqualTo("Coast Gazette");
            assertThat(article.url()).isEqualTo("https://example.org/a");
            assertThat(article.sequence()).isGreaterThan(before);
        });
        assertThat(articles.saveAll(List.of(whole, bare))).allMatch(saved -> saved instanceof Known);
    }

    @Test
    void aCopyOfWordsThatWereCorrectedSinceIsNoNews() {
        articles.save(Draft.of("t", "On 3 May.").ref("C").build());
        long id = articles.save(Draft.of("t", "On 9 May.").ref("C").build()).articleId();

        assertThat(articles.save(Draft.of("t", "On 3 May.").path("/folder/old.txt").build()))
                .isEqualTo(new Known(id, 2));
        assertThat(articles.save(Draft.of("t", "On 3 May.").build())).isEqualTo(new Known(id, 2));

        assertThat(articles.find(id).orElseThrow().current().text()).isEqualTo("On 9 May.");
    }

    @Test
    void aMomentMoreExactThanADatabaseKeepsIsTheSameTheSecondTime() {
        Draft draft = Draft.of("t", "Words.").ref("N").published(Published.parse("2016-05-06T13:00:00.123456789Z"))
                .build();
        articles.save(draft);

        assertThat(articles.save(draft)).isInstanceOf(Known.class);
    }

    @Test
    void keepsWhatALaterImportDoesNotSay() {
        long id = articles.save(SampleArticles.ref("a", "2026-01-01", "Head", "Words.")).articleId();

        articles.save(
                Draft.of("t", "Newer words.").source("Harbour Post").ref("a").build());

        ArticleVersion current = articles.find(id).orElseThrow().current();
        assertThat(current.headline()).isEqualTo("Head");
        assertThat(current.published()).isEqualTo(Published.parse("2026-01-01"));
    }

    @Test
    void keepsHeadingsAndTheOriginalFile() {
        byte[] original = "x".repeat(1_500_000).getBytes(StandardCharsets.UTF_8);
        Draft draft = Draft.of("t", "One\n\nTwo words.").path("p").dateline("CITY, May 6 /X/")
                .headings(List.of(new Span(0, 3))).original(original).build();

        long id = articles.save(draft).articleId();

        assertThat(articles.find(id).orElseThrow().current().headings()).containsExactly(new Span(0, 3));
        assertThat(database.jdbc.sql("select count(*) from article_original where article_id = ?").param(id)
                .query(Long.class).single()).isEqualTo(2);
    }

    @Test
    void tellsChangesInTheirOrder() {
        articles.save(SampleArticles.bridge());
        articles.save(SampleArticles.festival());
        articles.save(SampleArticles.ref("bridge", "2026-03-01", "Old bridge to close", "It closes in May."));

        assertThat(articles.changedAfter(0, 10)).extracting(Article::ref).containsExactly("festival", "bridge");
        assertThat(articles.changedAfter(2, 10)).extracting(Article::sequence).containsExactly(3L);
    }

    @Test
    void listsNewestFirstAndFiltersByWords() {
        articles.save(SampleArticles.bridge());
        articles.save(SampleArticles.festival());
        articles.save(SampleArticles.text("Undated", "No day is known."));

        assertThat(articles.latest(2)).extracting(Article::ref).containsExactly("festival", "bridge");
        assertThat(articles.page("BRIDGE", 0, 10)).extracting(Article::ref).containsExactly("bridge");
        assertThat(articles.page("100%", 0, 10)).isEmpty();
        assertThat(articles.count("")).isEqualTo(3);
        assertThat(articles.sources()).containsExactly(new Articles.SourceCount("Harbour Post", 3));
    }

    @Test
    void findsQuotesBySpeakerWithoutAccentsAndByWords() {
        Draft draft = SampleArticles.text("Head", "\"Nous irons,\" said José Núñez.");
        long id = articles.save(draft).articleId();
        quotes.replaceAll(List.of(new Quotes.Found(id, 1,
                List.of(new Quote(new Span(1, 11), "José Núñez", null, "said", 0.9, null)), List.of())));

        assertThat(quotes.find("nunez", "", 0, 10)).extracting(StoredQuote::text).containsExactly("Nous irons");
        assertThat(quotes.find("", "IRONS", 0, 10)).hasSize(1);
        assertThat(quotes.find("weil", "", 0, 10)).isEmpty();
        assertThat(quotes.find("nunez", "", 0.9, 10)).hasSize(1);
        assertThat(quotes.find("nunez", "", 0.91, 10)).isEmpty();
    }

    @Test
    void keepsStatementsApartFromQuotes() {
        long id = articles.save(SampleArticles.text("Head", "The dam is dry, said José Núñez.")).articleId();
        Statement told = new Statement(new Span(0, 14), "José Núñez", "engineer", 0.85);
        told(id, new Statement(new Span(0, 3), null, null, 0.1));

        told(id, told);

        assertThat(quotes.statements(id, 1)).containsExactly(told);
        assertThat(quotes.statements(id, 2)).isEmpty();
        assertThat(quotes.of(id, 1)).isEmpty();
        assertThat(quotes.find("nunez", "", 0, 10)).isEmpty();
    }

    private void told(long id, Statement statement) {
        quotes.replaceAll(List.of(new Quotes.Found(id, 1, List.of(), List.of(statement))));
    }

    @Test
    void findsTheOneQuoteWithTheWordsBehindAThousandWithout() {
        String text = "\"Old words\", " + "\"new words\", ".repeat(1_200);
        long id = articles.save(SampleArticles.text("Head", text)).articleId();
        List<Quote> found = new ArrayList<>(List.of(new Quote(new Span(1, 10), "Ann", null, "said", 0.9, null)));
        for (int start = text.indexOf("new"); start > 0; start = text.indexOf("new", start + 1)) {
            found.addFirst(new Quote(new Span(start, start + 9), "Ann", null, "said", 0.9, null));
        }
        quotes.replaceAll(List.of(new Quotes.Found(id, 1, found, List.of())));
        articles.save(SampleArticles.text("Other", "Nothing is said."));

        assertThat(quotes.find("ann", "old", 0, 5)).extracting(StoredQuote::text).containsExactly("Old words");
        assertThat(quotes.find("ann", "", 0, 700)).hasSize(700);
        assertThat(quotes.find("ann", "nobody's", 0, 5)).isEmpty();
    }

    @Test
    void storesAllDraftsOfOneCallOrNone() {
        Draft tooLongSource = Draft.of("t", "Words.").source("S".repeat(201)).build();

        org.assertj.core.api.Assertions
                .assertThatThrownBy(() -> articles.saveAll(List.of(SampleArticles.bridge(), tooLongSource)))
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
        assertThat(articles.count()).isZero();
    }
}
