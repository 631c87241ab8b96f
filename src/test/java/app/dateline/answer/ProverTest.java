package app.dateline.answer;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.answer.Answer.Cited;
import app.dateline.article.Article;
import app.dateline.article.Articles;
import app.dateline.article.Published;
import app.dateline.search.Hit;
import app.dateline.testing.SampleArticles;
import app.dateline.testing.TestClock;
import app.dateline.testing.TestDatabase;
import app.dateline.text.Span;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jspecify.annotations.Nullable;

class ProverTest {
    private static final String TEXT = "Repairs\n\nThe bridge closes on 1 April.";

    private final TestDatabase database = TestDatabase.h2();
    private final Articles articles = new Articles(database.jdbc, database.transactions,
            new TestClock("2026-03-05T09:00:00Z"));
    private long id;

    @BeforeEach
    void store() {
        id = articles.save(SampleArticles.ref("bridge", "2026-03-01", "Old bridge", TEXT)).articleId();
    }

    private Prover prover() {
        return new Prover(articles);
    }

    private static Hit hit(long article, int version, int start, int end, String text, @Nullable String section) {
        return new Hit(article, version, "other", "Other Post", "Other headline", "en", LocalDate.of(1999, 1, 1),
                section, start, end, new Span(0, 1), text, 1, 0.5, 1);
    }

    private Hit hit(int start, int end, String text) {
        return hit(id, 1, start, end, text, null);
    }

    @ParameterizedTest
    @CsvSource({"9, 38, The bridge closes on 1 April., true", "0, 7, Repairs, true", "37, 38, ., true",
            "9, 19, The bridge, true", "9, 19, The brIdge, false", "9, 18, The bridge, false",
            "8, 19, The bridge, false", "10, 20, The bridge, false", "9, 39, The bridge closes on 1 April., false",
            "-1, 7, Repairs, false", "-8, -1, Repairs, false", "9, 9, '', false", "19, 9, The bridge, false",
            "38, 48, The bridge, false", "500, 510, The bridge, false"})
    void anArticleBacksTheWordsAtTheirPlaceOnly(int start, int end, String words, boolean backs) {
        assertThat(prover().articleOf(hit(start, end, words)).isPresent()).isEqualTo(backs);
    }

    @Test
    void givesTheStoredArticleAndNotWhatTheHitSaysOfIt() {
        Article article = prover().articleOf(hit(9, 19, "The bridge")).orElseThrow();

        assertThat(Prover.cite(article)).isEqualTo(new Cited(id, "bridge", 1, "Old bridge", "Harbour Post", null,
                Published.parse("2026-03-01"), null));
    }

    @Test
    void noOtherArticleOrVersionBacksThem() {
        assertThat(prover().articleOf(hit(id + 1, 1, 9, 19, "The bridge", null))).isEmpty();
        assertThat(prover().articleOf(hit(id, 2, 9, 19, "The bridge", null))).isEmpty();
        assertThat(prover().articleOf(hit(id, 0, 9, 19, "The bridge", null))).isEmpty();
    }

    @Test
    void aNewerVersionBacksItsOwnWords() {
        articles.save(SampleArticles.ref("bridge", "2026-03-01", "Old bridge", TEXT.replace("April", "May")));

        assertThat(prover().articleOf(hit(id, 1, 9, 19, "The bridge", null))).isEmpty();
        assertThat(prover().articleOf(hit(id, 2, 9, 19, "The bridge", null))).isPresent();
    }

    @Test
    void aRetractedArticleAndAChangedRowBackNothing() {
        database.jdbc.sql("update article set status = 'RETRACTED'").update();
        assertThat(prover().articleOf(hit(9, 19, "The bridge"))).isEmpty();

        database.jdbc.sql("update article set status = 'CORRECTED'").update();
        assertThat(prover().articleOf(hit(9, 19, "The bridge"))).isPresent();

        database.jdbc.sql("update article_version set body = replace(body, 'April', 'June')").update();
        assertThat(prover().articleOf(hit(9, 19, "The bridge"))).isEmpty();
    }

    @Test
    void readsAnArticleOncePerAnswer() {
        Prover prover = prover();
        prover.articleOf(hit(9, 19, "The bridge"));
        database.jdbc.sql("update article set status = 'RETRACTED'").update();

        assertThat(prover.articleOf(hit(9, 19, "The bridge"))).isPresent();
    }

    @Test
    void shownWordsStandWhileTheirVersionIsTheCurrentOne() {
        Cited cited = Prover.cite(articles.find(id).orElseThrow());
        Span span = new Span(9, 19);

        assertThat(prover().stands(cited, span, "The bridge")).isTrue();
        assertThat(prover().stands(cited, span, "The fridge")).isFalse();
        assertThat(prover().stands(cited, new Span(9, 400), "The bridge")).isFalse();

        articles.save(SampleArticles.ref("bridge", "2026-03-01", "Old bridge", TEXT.replace("April", "May")));
        assertThat(prover().stands(cited, span, "The bridge")).isFalse();
    }

    @Test
    void aSectionIsShownWhenItStandsBeforeThePassage() {
        Article article = articles.find(id).orElseThrow();

        assertThat(Prover.section(article, hit(id, 1, 9, 19, "The bridge", "Repairs"))).isEqualTo("Repairs");
        assertThat(Prover.section(article, hit(id, 1, 9, 19, "The bridge", null))).isNull();
        assertThat(Prover.section(article, hit(id, 1, 9, 19, "The bridge", "Lies"))).isNull();
        assertThat(Prover.section(article, hit(id, 1, 9, 19, "The bridge", "closes"))).isNull();
    }

    @Test
    void wordsBeyondTheEndAreNone() {
        Article article = articles.find(id).orElseThrow();

        assertThat(Prover.words(article, new Span(9, 38))).contains("The bridge closes on 1 April.");
        assertThat(Prover.words(article, new Span(9, 39))).isEmpty();
    }
}
