package app.dateline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.dateline.evaluation.Given.Stretch;
import app.dateline.evaluation.SetQuestion.Relevant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers, each beside one worked out by hand. */
class ScoresTest {
    private static final String TEXT = "😀😀 The bridge closes in April. It opens again in May.";

    private static SetQuestion asking(boolean articleOnly, Relevant... relevant) {
        return new SetQuestion("q", "When?", null, true, articleOnly, List.of(relevant), List.of());
    }

    private static Stretch passage(String ref, int start, int end) {
        return new Stretch(1, ref, start, TEXT.substring(start, end));
    }

    /** The passage is "The bridge closes in April.": code points 3 to 30, one more of each emoji in UTF-16. */
    @ParameterizedTest
    @CsvSource({"3, 30, 2", "20, 30, 2", "22, 32, 2", "23, 33, 0", "0, 3, 0", "0, 15, 2"})
    void aPassageHasToHoldFourFifthsOfWhatIsRelevantCountedInCodePoints(int start, int end, int grade) {
        assertThat(new Judge(id -> TEXT).grade(asking(false, new Relevant("x", null, start, end, 2)),
                passage("x", 5, 32))).isEqualTo(grade);
    }

    @Test
    void aPassageOfAnotherArticleOrWithOtherWordsIsWrong() {
        var judge = new Judge(id -> TEXT);
        var question = asking(false, new Relevant("x", "in April", 0, 0, 1));

        assertThat(judge.grade(question, passage("x", 5, 32))).isEqualTo(1);
        assertThat(judge.grade(question, passage("y", 5, 32))).isZero();
        assertThat(judge.grade(question, passage("x", 33, TEXT.length()))).isZero();
        assertThat(judge.grade(asking(true, new Relevant("x", "nowhere", 0, 0, 1)), passage("x", 33, 40))).isEqualTo(2);
    }

    @Test
    void gainsCountAnArticleOnce() {
        var question = asking(false, new Relevant("x", "a", 0, 0, 2), new Relevant("y", "b", 0, 0, 1));
        Gains gains = Gains.of(question, List.of(0, 2, 2, 1), List.of("z", "x", "x", "y"));

        assertThat(gains.success()).isZero();
        assertThat(gains.hitAt5()).isEqualTo(1);
        assertThat(gains.recallAt5()).isEqualTo(1);
        assertThat(gains.reciprocalRank()).isEqualTo(0.5);
        // (3/log2(3) + 1/log2(5)) / (3 + 1/log2(3))
        assertThat(gains.ndcg()).isCloseTo(0.6399, within(0.0001));
    }

    private static QuestionScore score(String id, boolean answerable, boolean answered, double confidence,
            double success) {
        return new QuestionScore(id, "?", answerable, answered, confidence, "x", "x", success, success, success,
                success, success);
    }

    @Test
    void confidenceIsMeasuredByHowWellItParts() {
        List<QuestionScore> scores = List.of(score("1", true, true, 0.9, 1), score("2", true, true, 0.6, 0),
                score("3", false, true, 0.6, 0), score("4", false, false, 0.1, 0));

        // Of four pairs three are in order and one is even.
        assertThat(Measure.AUROC.of(scores)).isEqualTo(0.875);
        assertThat(Measure.FALSE_AT_90.of(scores)).isEqualTo(0.5);
        assertThat(Measure.ANSWERED.of(scores)).isEqualTo(1);
        assertThat(Measure.FALSE_ANSWERS.of(scores)).isEqualTo(0.5);
        assertThat(Measure.SUCCESS_AT_1.of(scores)).isEqualTo(0.5);
        assertThat(Measure.AUROC.of(scores.subList(0, 2))).isNaN();
    }

    @Test
    void anIntervalHoldsTheNumberAndIsTheSameTheNextTime() {
        List<Double> values = IntStream.range(0, 100).mapToObj(number -> number < 80 ? 1.0 : 0.0).toList();

        Interval interval = Interval.of(values,
                drawn -> drawn.stream().mapToDouble(Double::doubleValue).average().orElseThrow());

        // Normal approximation: 0.8 ± 1.96 · sqrt(0.8 · 0.2 / 100) = 0.72 … 0.88
        assertThat(interval.low()).isCloseTo(0.72, within(0.02));
        assertThat(interval.high()).isCloseTo(0.88, within(0.02));
        assertThat(Interval.of(values,
                drawn -> drawn.stream().mapToDouble(Double::doubleValue).average().orElseThrow())).isEqualTo(interval);
    }

    @Test
    void aComparisonSaysWhatGotBetterAndWorseAndWhetherThatIsSure() throws BrokenSet {
        Run earlier = Run.of("set", IntStream.range(0, 40)
                .mapToObj(number -> score("q" + number, true, true, 0.9, number < 10 ? 1 : 0)).toList());
        Run later = Run.of("set", Stream.concat(IntStream.range(0, 40)
                .mapToObj(number -> score("q" + number, true, true, 0.9, number > 0 && number < 30 ? 1 : 0)),
                Stream.of(score("new", true, true, 0.9, 0))).toList());

        Comparison comparison = Comparison.of(earlier, later);

        assertThat(comparison.better()).hasSize(20);
        assertThat(comparison.worse()).extracting(QuestionScore::id).containsExactly("q0");
        Comparison.Difference success = comparison.differences().getFirst();
        assertThat(success.name()).isEqualTo("success@1");
        assertThat(success.value()).isCloseTo(19 / 40.0, within(1e-9));
        assertThat(success.sure()).isTrue();
        assertThat(comparison.differences()).filteredOn(each -> each.name().equals("answered"))
                .allMatch(each -> each.value() == 0 && !each.sure());
    }
}
