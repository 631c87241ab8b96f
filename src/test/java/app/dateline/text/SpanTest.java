package app.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {
    @ParameterizedTest
    @CsvSource({"-1, 3", "3, 3", "4, 3", "-5, -2"})
    void nothingIsNoSpan(int start, int end) {
        assertThatThrownBy(() -> new Span(start, end)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("" + start);
    }

    @Test
    void showsTheWordsBetweenItsEnds() {
        assertThat(new Span(4, 9).of("The first words.")).isEqualTo("first");
        assertThat(new Span(0, 1).of("The")).isEqualTo("T");
        assertThat(new Span(4, 9).length()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"4, 9, true, true", "5, 8, true, true", "4, 10, false, true", "3, 9, false, true", "3, 10, false, true",
            "8, 12, false, true", "9, 12, false, false", "1, 4, false, false", "1, 5, false, true",
            "10, 12, false, false"})
    void coversWhatLiesInsideAndOverlapsWhatSharesACharacter(int start, int end, boolean covers, boolean overlaps) {
        Span span = new Span(4, 9);
        Span other = new Span(start, end);

        assertThat(span.covers(other)).isEqualTo(covers);
        assertThat(span.overlaps(other)).isEqualTo(overlaps);
        assertThat(other.overlaps(span)).isEqualTo(overlaps);
    }

    @Test
    void theEarlierComesFirstThenTheShorter() {
        Span a = new Span(1, 9);
        Span b = new Span(2, 3);
        Span c = new Span(2, 4);

        assertThat(Stream.of(c, b, a).sorted()).containsExactly(a, b, c);
        assertThat(b.compareTo(new Span(2, 3))).isZero();
    }
}
