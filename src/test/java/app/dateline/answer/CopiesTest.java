package app.dateline.answer;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.search.Hit;
import app.dateline.text.Span;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopiesTest {
    private static final String REPORT = "The ferry to Orla sails again after the storm, the captain said on Monday, and the "
            + "quay of Port Vell has been repaired by divers who worked through three nights in the cold harbour";

    @Test
    void bringsTogetherWhatDiffersInAWord() {
        List<Ranked> ranked = ranked(REPORT, "A bridge is built.", REPORT.replace("cold", "icy"), REPORT + ".",
                "A bridge was torn down.");

        assertThat(Copies.together(ranked)).containsExactly(
                List.of(ranked.get(0), ranked.get(2), ranked.get(3)), List.of(ranked.get(1)), List.of(ranked.get(4)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            three nights | 3 nights
            Orla         | Brenn
            has been     | has not been
            said         | denied
            """)
    void keepsApartWhatDiffersInANumberANameOrADenial(String words, String others) {
        assertThat(Copies.together(ranked(REPORT, REPORT.replace(words, others)))).hasSize(2);
    }

    @Test
    void keepsApartWhatOnlySharesItsBeginning() {
        String other = REPORT.substring(0, REPORT.length() / 2)
                + " while nothing is known of the crew and its families";

        assertThat(Copies.together(ranked(REPORT, other))).hasSize(2);
    }

    @Test
    void takesTextsWithoutWords() {
        assertThat(Copies.together(ranked("…", "!!!", "…"))).hasSize(2);
    }

    @Test
    void staysQuickForAHundredLongPassages() {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        String[] texts = IntStream.range(0, 100).mapToObj(i -> IntStream.range(0, 1_500)
                .mapToObj(word -> "w" + random.nextInt(400)).collect(Collectors.joining(" "))).toArray(String[]::new);

        List<List<Ranked>> stories = Assertions.assertTimeout(Duration.ofSeconds(3),
                () -> Copies.together(ranked(texts)));

        assertThat(stories).hasSize(100);
    }

    private static List<Ranked> ranked(String... texts) {
        return IntStream.range(0, texts.length).mapToObj(i -> new Ranked(
                new Marks(
                        new Hit(i, 1, null, "", "", "en", null, null, 0, texts[i].length(),
                                new Span(0, texts[i].length()), texts[i], 1, 0, 1),
                        new Reading(0, List.of(), 0), 0, 0, 0),
                new Evidence(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), 1)).toList();
    }
}
