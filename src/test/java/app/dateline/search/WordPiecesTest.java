package app.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPiecesTest {
    private static final WordPieces PIECES = WordPieces.read(new ByteArrayInputStream(
            """
                    {"model": {"vocab": {"[UNK]": 100, "[CLS]": 101, "[SEP]": 102, "the": 1, "bridge": 2, "##s": 3, "##keeper": 4,
                    ",": 5, "nunez": 6, "\u6a4b": 7, "[": 8, "]": 9, "sep": 10, "a": 11, "##a": 12}}}
                    """
                    .getBytes(StandardCharsets.UTF_8)));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"The bridge|1 2", "BRIDGES, the|2 3 5 1", "bridgekeepers|2 4 3", "Núñez|6",
            "xylophone|100", "bridge橋|2 7", "the\u00a0bridge|1 2", "br\u200bid\u0000ge|2", "[SEP]|8 10 9",
            "\u2014|100"})
    void cutsWordsIntoKnownParts(String text, String pieces) {
        assertThat(PIECES.of(text, 512)).containsExactly(ends(pieces));
    }

    @Test
    void readsNothingAsNothing() {
        assertThat(PIECES.of(" \n\t", 512)).containsExactly(101, 102);
    }

    @Test
    void endsWhereTheModelEnds() {
        assertThat(PIECES.of("the bridges the", 4)).containsExactly(101, 1, 2, 102);
    }

    @Test
    void takesNoVeryLongWordApart() {
        assertThat(PIECES.of("a".repeat(100), 512)).hasSize(102);
        assertThat(PIECES.of("a".repeat(101), 512)).containsExactly(101, 100, 102);
    }

    @Test
    void keepsPunctuationApart() {
        assertThat(BertWords.of("\"We can't,\" (said) he: 5.30$ \u00abne\u00bb"))
                .isEqualTo(List.of("\"", "we", "can", "'", "t", ",",
                        "\"", "(", "said", ")", "he", ":", "5", ".", "30", "$", "\u00ab", "ne", "\u00bb"));
    }

    private static long[] ends(String pieces) {
        return java.util.Arrays.stream(("101 " + pieces + " 102").split(" ")).mapToLong(Long::parseLong).toArray();
    }
}
