package app.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.text.Difference.Place;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {

    private static List<String> sentences(String words) {
        return words == null ? List.of() : Arrays.asList(words.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"a b c, a b c, ''", "a b c, a x c, b>x", "a b c, a c, b>", "a c, a b c, >b",
            "a b c d, x b c y, a>x d>y",
            "a b, b a, a> >a", "a, , a>", ", a, >a", "a a b, a b, a>", "a b c, a b c d e, >d+e"})
    void namesWhatStoodWhereAndWhatStandsThereNow(String old, String fresh, String expected) {
        Difference found = Difference.between(sentences(old), sentences(fresh));

        assertThat(String.join(" ", found.places().stream()
                .map(place -> String.join("+", place.before()) + ">" + String.join("+", place.now())).toList()))
                .isEqualTo(expected);
    }

    @Test
    void givesUpComparingOneByOneWhatIsVeryLongAndNotAlike() {
        List<String> old = IntStream.range(0, 3_000).mapToObj(i -> "old " + i).toList();
        List<String> fresh = IntStream.range(0, 3_000).mapToObj(i -> "new " + i).toList();

        assertThat(Difference.between(old, fresh).places()).containsExactly(new Place(old, fresh));
    }
}
