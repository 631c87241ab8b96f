package app.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every text, however odd. */
class AnyTextTest {
    private static final String[] PIECES = {"Ana Brandt", "said", "Mayor", "he", "the minister", "\"", "“", "”", "„",
            "«", "»", "「", "」", "'", "’",
            ",", ".", "...", "!", "?", ":", "—", "[", "]", "(", ")", " ", " ", " ", " ", "\n", "\n\n", "\t", "\u00A0",
            "Mr.", "U.S.", "5", "dam",
            "water rose", "according to", "who", "、", "。", "😀", "\uD83D", "と述べた", "sagte",
            "a very long word of no use at all, and more"};

    private static String text(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(400);
        for (int i = 0; i < length; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextInt(3) == 0 ? "" : " ");
        }
        return text.toString();
    }

    @Test
    void spansAreInOrderInsideTheTextAndWithoutBlankEnds() {
        TextAnalyzer analyzer = new TextAnalyzer();
        for (long seed = 0; seed < 3_000; seed++) {
            String text = text(seed);
            String language = List.of("en", "de", "ja", "xx").get((int) (seed % 4));
            AnalyzedText found = analyzer.analyze(text, language, null);

            check(text, found.quotes().stream().map(Quote::span).toList(), seed);
            check(text, found.passages().stream().map(Passage::span).toList(), seed);
            for (Passage passage : found.passages()) {
                check(text, passage.sentences(), seed);
                assertThat(passage.sentences()).as("seed %s", seed).allMatch(passage.span()::covers).isNotEmpty();
            }
        }
    }

    private static void check(String text, List<Span> spans, long seed) {
        int from = 0;
        for (Span span : spans) {
            assertThat(span.start()).as("seed %s", seed).isGreaterThanOrEqualTo(from);
            assertThat(span.end()).as("seed %s", seed).isLessThanOrEqualTo(text.length());
            assertThat(span.of(text)).as("seed %s", seed).isEqualTo(span.of(text).strip());
            from = span.end();
        }
    }

    @Test
    void everyWordIsInOnePassageOrInAHeading() {
        TextAnalyzer analyzer = new TextAnalyzer();
        for (long seed = 0; seed < 1_000; seed++) {
            String text = text(seed);
            StringBuilder rest = new StringBuilder(text);
            List<Passage> passages = analyzer.analyze(text, "en", null).passages();
            passages.forEach(passage -> blank(rest, passage.span()));
            Headings.among(text, Paragraphs.of(text)).forEach(heading -> blank(rest, heading));

            assertThat(rest.chars().allMatch(c -> Chars.blank((char) c))).as("seed %s: %s", seed, rest).isTrue();
        }
    }

    private static void blank(StringBuilder text, Span span) {
        text.replace(span.start(), span.end(), " ".repeat(span.length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", ". ( ", "\" ", "“", "[", "He said \"we go now\" and ", "\"We go now,\" he said. ",
            "A. ", "said ", "‘a ", "'a, ",
            "\n", "「行く。", "«a b c ", "\"a b c d\n\n", "😀", "Bob Smith, a ",
            "\"Is it so?\" He said a b c d ", "\"It is so,\" said Mayor Bob Smith, the chief.\n\n"})
    void hugeTextsOfOnePieceAreRead(String piece) {
        String text = piece.repeat(300_000 / piece.length());

        AnalyzedText found = new TextAnalyzer().analyze(text, "en", null);

        assertThat(found.passages()).allMatch(passage -> passage.span().length() <= PassageSplitter.ENDLESS);
        assertThat(found.quotes()).allMatch(quote -> quote.span().end() <= text.length());
    }

    @Test
    void anyNumberOfPeopleWithOneGivenNameIsRead() {
        String text = IntStream.range(0, 12_000)
                .mapToObj(i -> "\"We go,\" said John Ab" + Integer.toString(i, 36) + ". ")
                .collect(Collectors.joining());

        assertThat(new TextAnalyzer().analyze(text, "en", null).quotes()).hasSize(12_000);
    }

    @Test
    void tenThousandQuotationsInOneLineAreTenThousandQuotes() {
        String text = "\"We go to the dam,\" he said. ".repeat(10_000);

        assertThat(new TextAnalyzer().analyze(text, "en", null).quotes()).hasSize(10_000);
    }
}
