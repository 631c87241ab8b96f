package app.dateline.answer;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.answer.Answer.FoundPassage;
import app.dateline.answer.Answer.Status;
import app.dateline.article.Draft;
import app.dateline.search.Indexer;
import app.dateline.testing.SampleArticles;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is cached or indexed, only what the store says now is shown. */
class FreshAnswersTest extends NewsroomTest {
    private static final String QUESTION = "When does the old bridge close?";

    private long bridge;

    @BeforeEach
    void openWithOneAnswerGiven() {
        bridge = room.add(SampleArticles.bridge(), SampleArticles.festival()).getFirst().articleId();
        assertThat(room.ask(QUESTION).passages().getFirst().text()).contains("on 1 April");
    }

    private static Draft edited() {
        return SampleArticles.ref("bridge", "2026-03-01", "Old bridge to close for a year", """
                The old bridge over the Vell will close for repairs on 9 June, the city council decided on Sunday.""");
    }

    private List<String> texts() {
        return room.ask(QUESTION).passages().stream().map(FoundPassage::text).toList();
    }

    private double meter(String result) {
        return room.meters.get("cache.gets").tag("cache", "answers").tag("result", result).functionCounter().count();
    }

    @Test
    void servesARepeatedQuestionFromTheCache() {
        double hits = meter("hit");

        Answer again = room.ask("  When does the   old bridge close? ");

        assertThat(again.passages().getFirst().text()).contains("on 1 April");
        assertThat(again.question().asked()).isEqualTo("  When does the   old bridge close? ");
        assertThat(again.took()).isLessThan(Duration.ofSeconds(1)).isPositive();
        assertThat(meter("hit")).isEqualTo(hits + 1);
    }

    @Test
    void keepsQuestionsWithOtherLimitsApart() {
        Question one = new Question(QUESTION, QUESTION, null, 1, true, null, List.of());

        assertThat(room.answerer.answer(one).passages()).hasSize(1);
        assertThat(room.answerer.answer(new Question(QUESTION, QUESTION, null, 4, true, null, List.of())).passages())
                .hasSizeGreaterThan(1);
    }

    @Test
    void givesTheNewWordsAfterAnEdit() {
        room.add(edited());

        assertThat(texts().getFirst()).contains("on 9 June");
        assertThat(texts()).noneMatch(text -> text.contains("1 April"));
    }

    @Test
    void neverShowsOldWordsWhileTheIndexIsBehind() {
        room.store(edited());

        assertThat(texts()).noneMatch(text -> text.contains("1 April"));

        room.catchUp(Indexer.Progress.NONE);
        assertThat(texts().getFirst()).contains("on 9 June");
    }

    @Test
    void neverShowsARetractedArticle() {
        room.jdbc.sql("update article set status = 'RETRACTED' where id = ?").param(bridge).update();

        Answer answer = room.ask(QUESTION);

        assertThat(answer.passages()).noneMatch(found -> found.article().id() == bridge);
        assertThat(answer.quotes()).noneMatch(found -> found.article().id() == bridge);
        assertThat(answer.status()).isEqualTo(Status.NO_EVIDENCE);
    }

    @Test
    void answersAnewWhenAnArticleArrives() {
        room.add(SampleArticles.ref("dam", "2026-03-04", "Bridge closes earlier",
                "The old bridge over the Vell closes on 20 March already, a month early, the council said on Wednesday."));

        assertThat(texts()).anyMatch(text -> text.contains("20 March"));
    }

    @Test
    void answersLongAndOddQuestionsWithinBounds() {
        for (String odd : List.of("bridge ".repeat(2_000), "bridge? ".repeat(250), "😀".repeat(1_000),
                "((((\"[[[" + "{*?~^:\\/".repeat(200), "When does the old bridge close? ".repeat(62),
                "\u0000\u202e bridge",
                "橋はいつ閉まりますか".repeat(50))) {
            Answer answer = room.ask(odd);

            assertThat(answer.took()).isLessThan(Duration.ofSeconds(5));
            assertThat(answer.confidence()).isBetween(0.0, 1.0);
        }
    }
}
