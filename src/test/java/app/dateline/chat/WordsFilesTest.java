package app.dateline.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsFilesTest {

    /** Only sentences with values go through the format that takes two quotes for one. */
    @ParameterizedTest
    @ValueSource(strings = {"bot", "bot_de", "bot_ru", "web", "telegram", "telegram_de", "telegram_ru", "follow",
            "follow_de",
            "follow_ru", "newsroom", "newsroom_de", "newsroom_ru", "feeds", "feeds_de", "feeds_ru", "broadcasts",
            "broadcasts_de", "broadcasts_ru", "readers", "readers_de", "readers_ru", "upkeep", "upkeep_de", "upkeep_ru",
            "terminal", "operator"})
    void singleQuotesAreDoubledExactlyWhereValuesAreFilledIn(String file) throws IOException {
        Properties sentences = sentences(file);

        assertThat(sentences).allSatisfy((key, sentence) -> {
            String text = (String) sentence;
            boolean filled = text.matches("(?s).*\\{\\d.*");
            assertThat(filled ? text.replaceAll("''|'[{}]'", "").contains("'") : text.contains("''"))
                    .as("%s in %s.properties: %s", key, file, text).isFalse();
        });
    }

    /** What readers are told, in every language that is offered. */
    @ParameterizedTest
    @ValueSource(strings = {"bot", "telegram", "follow", "newsroom", "feeds", "broadcasts", "readers", "upkeep"})
    void saysEverythingInEveryLanguageAndFillsInTheSameValues(String file) throws IOException {
        Properties english = sentences(file);

        for (Locale language : Words.LANGUAGES.subList(1, Words.LANGUAGES.size())) {
            Properties other = sentences(file + '_' + language.getLanguage());
            assertThat(other.keySet()).as(language.getLanguage())
                    .containsExactlyInAnyOrderElementsOf(english.keySet());
            assertThat(other).allSatisfy((key, sentence) -> assertThat(values((String) sentence)).as("%s", key)
                    .isEqualTo(values(english.getProperty((String) key))));
        }
    }

    private static Set<String> values(String sentence) {
        return Pattern.compile("\\{(\\d)").matcher(sentence).results().map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Properties sentences(String file) throws IOException {
        Properties sentences = new Properties();
        try (Reader in = new InputStreamReader(Objects.requireNonNull(
                Words.class.getResourceAsStream("/messages/" + file + ".properties")), StandardCharsets.UTF_8)) {
            sentences.load(in);
        }
        return sentences;
    }
}
