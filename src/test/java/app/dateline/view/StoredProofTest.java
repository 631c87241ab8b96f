package app.dateline.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.article.Articles;
import app.dateline.chat.Evidence;
import app.dateline.testing.SampleArticles;
import app.dateline.testing.TestClock;
import app.dateline.testing.TestDatabase;
import org.junit.jupiter.api.Test;

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
}
