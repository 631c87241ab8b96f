package app.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.dateline.article.Articles;
import app.dateline.article.Quotes;
import app.dateline.search.lucene.LuceneIndex;
import app.dateline.testing.SampleArticles;
import app.dateline.testing.TestClock;
import app.dateline.testing.TestDatabase;
import app.dateline.text.AnalyzedText;
import app.dateline.text.Passage;
import app.dateline.text.Quote;
import app.dateline.text.Span;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexerTest {
    private static final Embedder EMBEDDER = new Embedder(Path.of("target/models"), Duration.ofMinutes(1));

    @TempDir
    private Path home;
    private final TestDatabase database = TestDatabase.h2();
    private final TestClock clock = new TestClock("2026-03-05T09:00:00Z");
    private final Articles articles = new Articles(database.jdbc, database.transactions, clock);
    private final Quotes quotes = new Quotes(database.jdbc, articles, database.transactions);
    private final AtomicInteger failures = new AtomicInteger();
    private SearchIndex index;
    private Indexer indexer;

    @AfterAll
    static void closeModel() {
        EMBEDDER.close();
    }

    @BeforeEach
    void open() {
        open(new LuceneIndex(home.resolve("index")));
    }

    private void open(SearchIndex opened) {
        index = opened;
        var vectors = new Vectors(new Embeddings(database.jdbc), new VectorBacklog(database.jdbc), EMBEDDER,
                database.transactions);
        var reader = new ArticleReader(this::analyze);
        var words = new WordsStage(articles, quotes, reader, vectors, index);
        var following = new VectorsStage(articles, reader, vectors, new VectorBacklog(database.jdbc), index, words, 2);
        indexer = new Indexer(articles, index, words, following,
                new IndexerSettings(true, Duration.ofMillis(50), 2), clock);
    }

    @AfterEach
    void close() {
        indexer.close();
        index.close();
    }

    @Test
    void makesStoredArticlesFindableByWordsAndMeaning() {
        articles.saveAll(List.of(SampleArticles.bridge(), SampleArticles.festival()));
        List<String> progress = new ArrayList<>();

        indexer.catchUp(new Indexer.Progress() {
            @Override
            public void words(long done, long total) {
                progress.add("words " + done + "/" + total);
            }

            @Override
            public void vectors(long done, long total) {
                progress.add("vectors " + done + "/" + total);
            }
        });

        Hit hit = ask("When does the crossing shut?").getFirst();
        assertThat(hit.ref()).isEqualTo("bridge");
        assertThat(hit.likeness()).isGreaterThan(0.5);
        assertThat(progress).startsWith("words 2/2", "vectors 1/6").endsWith("vectors 6/6").hasSize(7);
        assertThat(stages()).containsOnly("INDEXED");
        assertThat(indexer.state().isCurrent()).isTrue();
        assertThat(indexer.state().vectorsWaiting()).isZero();
    }

    @Test
    void storesTheQuotesOfAnArticle() {
        long id = articles.save(SampleArticles.bridge()).articleId();

        indexer.catchUp(Indexer.Progress.NONE);

        assertThat(quotes.of(id, 1)).hasSize(1);
    }

    @Test
    void replacesThePassagesOfAnEditedArticle() {
        articles.save(SampleArticles.ref("a", "2026-03-01", "Ferry", "The ferry leaves at nine."));
        indexer.catchUp(Indexer.Progress.NONE);

        articles.save(SampleArticles.ref("a", "2026-03-01", "Ferry", "The boat departs at ten."));
        indexer.catchUp(Indexer.Progress.NONE);

        assertThat(index.search(words("leaves nine"))).isEmpty();
        assertThat(index.search(words("departs ten"))).extracting(Hit::version).containsExactly(2);
    }

    @Test
    void forgetsARetractedArticle() {
        long id = articles.save(SampleArticles.bridge()).articleId();
        indexer.catchUp(Indexer.Progress.NONE);

        database.jdbc.sql("update change_counter set latest = 2").update();
        database.jdbc.sql("update article set status = 'RETRACTED', sequence = 2 where id = ?").param(id).update();
        indexer.catchUp(Indexer.Progress.NONE);

        assertThat(index.size()).isZero();
        assertThat(index.sequence()).isEqualTo(2);
    }

    @Test
    void leavesOutAnArticleThatCannotBeRead() {
        articles.saveAll(List.of(SampleArticles.ref("bad", "2026-03-01", "Bad", "UNREADABLE text"),
                SampleArticles.bridge()));

        indexer.catchUp(Indexer.Progress.NONE);

        assertThat(ask("When does the bridge close?").getFirst().ref()).isEqualTo("bridge");
        assertThat(index.search(words("UNREADABLE"))).isEmpty();
        assertThat(index.sequence()).isEqualTo(2);
    }

    @Test
    void goesOnWhereACrashLeftBetweenWordsAndVectors() {
        articles.saveAll(List.of(SampleArticles.bridge(), SampleArticles.festival()));
        wordsOnly();
        assertThat(indexer.state().vectorsWaiting()).isEqualTo(6);

        restart();
        indexer.catchUp(Indexer.Progress.NONE);

        assertThat(ask("When does the crossing shut?")).allSatisfy(hit -> assertThat(hit.likeness()).isNotNaN());
    }

    @Test
    void marksWhatACrashLeftUnmarkedAfterTheIndexHadIt() {
        articles.save(SampleArticles.bridge());
        indexer.catchUp(Indexer.Progress.NONE);
        database.jdbc.sql("update article set stage = 'STORED'").update();

        restart();
        indexer.catchUp(Indexer.Progress.NONE);

        assertThat(stages()).containsExactly("INDEXED");
    }

    @Test
    void doesNotTakeTheIndexOfAnotherStoreForItsOwn() {
        articles.saveAll(List.of(SampleArticles.bridge(), SampleArticles.festival()));
        indexer.catchUp(Indexer.Progress.NONE);
        index.begin("another store");
        index.apply(List.of(), 0, articles.lastSequence());
        assertThat(ask("When does the bridge close?")).isEmpty();

        restart();
        indexer.catchUp(Indexer.Progress.NONE);

        assertThat(index.store()).isEqualTo(articles.storeId());
        assertThat(ask("When does the bridge close?").getFirst().ref()).isEqualTo("bridge");
    }

    @Test
    void computesNoVectorTwice() {
        articles.save(SampleArticles.bridge());
        indexer.catchUp(Indexer.Progress.NONE);
        index.begin("other");

        wordsOnly();

        assertThat(indexer.state().vectorsWaiting()).isZero();
        assertThat(ask("When does the crossing shut?")).allSatisfy(hit -> assertThat(hit.likeness()).isNotNaN());
    }

    @Test
    void goesOnWithWhatWasRememberedWhenItWasStoppedBetweenPassages() {
        for (int i = 0; i < 30; i++) {
            articles.save(
                    SampleArticles.ref("a" + i, "2026-03-01", "Ferry " + i, "The ferry " + i + " leaves at nine.\n\n"
                            + "The quay " + i + " is closed.\n\nNobody waits on quay " + i + "."));
        }
        AtomicInteger asked = new AtomicInteger();
        wordsOnly();

        assertThat(stage().next(() -> asked.incrementAndGet() > 40, computed -> {})).isFalse();

        assertThat(database.jdbc.sql("select count(*) from embedding").query(Long.class).single()).isEqualTo(40);
        List<Long> totals = new ArrayList<>();
        assertThat(stage().next(() -> false, totals::add)).isTrue();
        assertThat(totals).hasSize(50).endsWith(50L);
        assertThat(indexer.state().vectorsWaiting()).isZero();
    }

    private VectorsStage stage() {
        var vectors = new Vectors(new Embeddings(database.jdbc), new VectorBacklog(database.jdbc), EMBEDDER,
                database.transactions);
        var reader = new ArticleReader(this::analyze);
        return new VectorsStage(articles, reader, vectors, new VectorBacklog(database.jdbc), index,
                new WordsStage(articles, quotes, reader, vectors, index), 2);
    }

    @Test
    void answersWhileTheIndexIsMadeAnew() {
        articles.saveAll(List.of(SampleArticles.bridge(), SampleArticles.festival()));
        indexer.catchUp(Indexer.Progress.NONE);

        indexer.reindex();

        assertThat(index.sequence()).isZero();
        assertThat(ask("When does the bridge close?").getFirst().ref()).isEqualTo("bridge");
        indexer.catchUp(Indexer.Progress.NONE);
        assertThat(index.sequence()).isEqualTo(2);
        assertThat(index.size()).isEqualTo(6);
    }

    @Test
    void beginsAnewWhenTheStoreIsOlderThanTheIndex() {
        index.apply(List.of(new IndexedArticle(99, 1, null, "", "", "en", null,
                List.of(new IndexedArticle.IndexedPassage(null, 0, 5, new Span(0, 5), "Ghost", null)))), 0, 40);
        articles.save(SampleArticles.bridge());

        indexer.catchUp(Indexer.Progress.NONE);

        assertThat(index.search(words("ghost"))).isEmpty();
        assertThat(index.sequence()).isEqualTo(1);
    }

    @Test
    void followsTheStoreByItself() {
        indexer.start();
        articles.save(SampleArticles.bridge());
        indexer.wake();

        await().atMost(Duration.ofSeconds(30))
                .until(() -> indexer.state().isCurrent() && indexer.state().vectorsWaiting() == 0);
        assertThat(ask("When does the bridge close?")).isNotEmpty();
        assertThat(indexer.state().lastProgress()).isEqualTo(clock.instant());
    }

    @Test
    void goesOnAfterAFailure() {
        failures.set(1);
        close();
        open(new FailingIndex(new LuceneIndex(home.resolve("index")), failures));
        articles.save(SampleArticles.bridge());

        indexer.start();

        await().atMost(Duration.ofSeconds(30)).until(() -> indexer.state().isCurrent());
        assertThat(failures).hasNonPositiveValue();
        assertThat(ask("When does the bridge close?")).isNotEmpty();
    }

    @Test
    void tellsWhoeverWaitsThatTheIndexDidNotTakeAChange() {
        failures.set(1);
        close();
        open(new FailingIndex(new LuceneIndex(home.resolve("index")), failures));
        articles.save(SampleArticles.bridge());

        assertThatThrownBy(() -> indexer.catchUp(Indexer.Progress.NONE)).isInstanceOf(IndexUnavailable.class);
        assertThat(stages()).containsExactly("STORED");
        indexer.catchUp(Indexer.Progress.NONE);
        assertThat(stages()).containsExactly("INDEXED");
    }

    @Test
    void catchesUpWhileTheLoopsRun() {
        indexer.start();
        articles.saveAll(List.of(SampleArticles.bridge(), SampleArticles.festival()));
        indexer.wake();

        indexer.catchUp(Indexer.Progress.NONE);

        assertThat(index.size()).isEqualTo(6);
        assertThat(indexer.state().vectorsWaiting()).isZero();
    }

    private void wordsOnly() {
        var vectors = new Vectors(new Embeddings(database.jdbc), new VectorBacklog(database.jdbc), EMBEDDER,
                database.transactions);
        new WordsStage(articles, quotes, new ArticleReader(this::analyze), vectors, index).next();
    }

    private void restart() {
        close();
        open();
    }

    private List<Hit> ask(String question) {
        return index.search(new SearchQuery(question, EMBEDDER.question(question), "en", List.of(), 10));
    }

    private static SearchQuery words(String words) {
        return new SearchQuery(words, null, "en", List.of(), 10);
    }

    private List<@Nullable String> stages() {
        return database.jdbc.sql("select stage from article").query(String.class).list();
    }

    /** Paragraphs as passages, and a quote in each that has a quotation mark. */
    private AnalyzedText analyze(String text, @Nullable String language, @Nullable List<Span> headings) {
        if (text.startsWith("UNREADABLE")) {
            throw new IllegalStateException("no sense can be made of it");
        }
        List<Passage> passages = new ArrayList<>();
        int from = 0;
        for (String paragraph : text.split("\n\n")) {
            var span = new Span(text.indexOf(paragraph, from), text.indexOf(paragraph, from) + paragraph.length());
            passages.add(new Passage(null, span, span, List.of(span)));
            from = span.end();
        }
        List<Quote> found = Stream.of(text.indexOf('"')).filter(at -> at >= 0)
                .map(at -> new Quote(new Span(at + 1, text.indexOf('"', at + 1)), null, null, null, 0.5, null))
                .toList();
        return new AnalyzedText("en", passages, found, List.of());
    }
}
