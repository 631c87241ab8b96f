package app.dateline.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.article.Articles;
import app.dateline.chat.Evidence;
import app.dateline.testing.SampleArticles;
import app.dateline.testing.TestClock;
import app.dateline.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredProofTest {
    private final TestDatabase database = TestDatabase.h2();
    private final Articles articles = new Articles(database.jdbc, database.transactions,
            new TestClock("2026-03-05T09:00:00Z"));
    private final StoredProof proof = new StoredProof(articles);

    @Test
    void holdsForWordsThatStandInTheirVersionOnly() {
        long id = articles.save(SampleArticles.ref("a", "2026-01-01", "Head", "The first words.")).articleId();
        articles.save(SampleArticles.ref("a", "2026-01-01", "Head", "The other words."));

        assertThat(proof.holds(new Evidence(id, 1, 4, 9), "first")).isTrue();
        assertThat(proof.holds(new Evidence(id, 2, 4, 9), "other")).isTrue();
        assertThat(proof.holds(new Evidence(id, 2, 4, 9), "first")).isFalse();
        assertThat(proof.holds(new Evidence(id, 1, 4, 10), "first")).isFalse();
        assertThat(proof.holds(new Evidence(id, 3, 4, 9), "first")).isFalse();
        assertThat(proof.holds(new Evidence(id, 1, 4, 900), "first")).isFalse();
        assertThat(proof.holds(new Evidence(id + 1, 1, 4, 9), "first")).isFalse();
    }

    @Test
    void failsForARetractedArticle() {
        long id = articles.save(SampleArticles.ref("a", "2026-01-01", "Head", "The first words.")).articleId();

        database.jdbc.sql("update article set status = 'RETRACTED' where id = ?").param(id).update();

        assertThat(proof.holds(new Evidence(id, 1, 4, 9), "first")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"4, 9, first, true", "0, 16, The first words., true", "10, 16, words., true", "-1, 4, The f, false",
            "-4, 1, first, false", "4, 9, First, false", "4, 8, first, false", "4, 9, firs, false",
            "4, 9, words, false",
            "10, 17, words., false", "16, 16, '', true", "9, 4, first, false"})
    void comparesEachCharacterOfTheSpan(int start, int end, String words, boolean holds) {
        long id = articles.save(SampleArticles.ref("a", "2026-01-01", "Head", "The first words.")).articleId();

        assertThat(proof.holds(new Evidence(id, 1, start, end), words)).isEqualTo(holds);
    }

    @Test
    void failsForATextThatWasChangedInItsRow() {
        long id = articles.save(SampleArticles.ref("a", "2026-01-01", "Head", "The first words.")).articleId();

        database.jdbc.sql("update article_version set body = 'The worst words.'").update();

        assertThat(proof.holds(new Evidence(id, 1, 4, 9), "worst")).isFalse();
        assertThat(proof.holds(new Evidence(id, 1, 4, 9), "first")).isFalse();
    }
}
