package app.dateline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.dateline.search.Hit;
import app.dateline.text.Span;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How sure a plain search is: nothing else tells whether it ought to be silent. */
class GivenTest {
    private static Hit hit(double words, double likeness) {
        return new Hit(1, 1, "r", "TASS", "Bridge", "en", null, null, 0, 5, new Span(0, 5), "Words", words, likeness,
                1);
    }

    @ParameterizedTest
    @CsvSource({"WORDS, 0.5", "VECTORS, 0.8", "FUSION, 0.65", "RRF, 0.65"})
    void isAsSureAsItsFirstPassageIsNear(Baseline way, double sure) {
        assertThat(Given.of(List.of(hit(10, 0.8), hit(30, 0.9)), way).confidence()).isCloseTo(sure, within(1e-9));
    }

    @ParameterizedTest
    @EnumSource
    void whatFindsNothingIsSilent(Baseline way) {
        Given nothing = Given.of(List.of(), way);

        assertThat(nothing.answered()).isFalse();
        assertThat(nothing.confidence()).isZero();
    }
}
