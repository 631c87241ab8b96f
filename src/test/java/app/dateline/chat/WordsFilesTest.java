package app.dateline.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsFilesTest {

    /** Only sentences with values go through the format that takes two quotes for one. */
    @ParameterizedTest
    @ValueSource(strings = {"bot", "web", "telegram", "terminal", "operator"})
    void singleQuotesAreDoubledExactlyWhereValuesAreFilledIn(String file) throws IOException {
        Properties sentences = new Properties();
        try (Reader in = new InputStreamReader(Objects.requireNonNull(
                Words.class.getResourceAsStream("/messages/" + file + ".properties")), StandardCharsets.UTF_8)) {
            sentences.load(in);
        }

        assertThat(sentences).allSatisfy((key, sentence) -> {
            String text = (String) sentence;
            boolean filled = text.matches("(?s).*\\{\\d.*");
            assertThat(filled ? text.replaceAll("''|'[{}]'", "").contains("'") : text.contains("''"))
                    .as("%s in %s.properties: %s", key, file, text).isFalse();
        });
    }
}
