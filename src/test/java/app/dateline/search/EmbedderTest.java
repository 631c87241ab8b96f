package app.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EmbedderTest {
    private static final Embedder EMBEDDER = new Embedder(Path.of("target/models"), Duration.ofMinutes(1));

    @AfterAll
    static void close() {
        EMBEDDER.close();
    }

    @Test
    void findsThePassageThatAnswersNearerThanOthers() {
        float[] question = question("When does the old bridge close?");

        assertThat(cosine(question, passage("The stone bridge will shut for repairs on the first of April.")))
                .isGreaterThan(
                        cosine(question, passage("The lantern festival drew 40,000 visitors on Saturday.")) + 0.1);
    }

    @Test
    void makesVectorsOfUnitLength() {
        assertThat(question("Who said so?")).hasSize(384);
        assertThat(cosine(question("Who said so?"), question("Who said so?"))).isCloseTo(1, offset(1e-5));
    }

    @Test
    void readsNoFurtherThanTheModelCan() {
        String start = "The bridge closes. ".repeat(200);

        assertThat(passage(start + "And now the weather.")).isEqualTo(passage(start + "Something quite different."));
    }

    static Stream<String> oddTexts() {
        return Stream.of("", " ", "\u0000", "\uD83D\uDEA2", "\uD83D", "\uDEA2\uD83D", "(".repeat(10_000),
                "a".repeat(100_000), "漢字ア", "e\u0301\u0301\u0301");
    }

    @ParameterizedTest
    @MethodSource("oddTexts")
    void takesAnyText(String text) {
        assertThat(cosine(question(text), question(text))).isCloseTo(1, offset(1e-5));
    }

    private static float[] question(String words) {
        return Objects.requireNonNull(EMBEDDER.question(words));
    }

    private static float[] passage(String words) {
        return Objects.requireNonNull(EMBEDDER.passage(words));
    }

    private static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
