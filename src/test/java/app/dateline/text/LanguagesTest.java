package app.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            The bridge will close and the ferry will run.          | en
            Die Brücke wird geschlossen und die Fähre fährt nicht. | de
            Le pont sera fermé et les bateaux ne passent pas.      | fr
            El puente se cierra y los barcos no pasan por aquí.    | es
            Мост закроют, и паром не пойдёт.                       | ru
            橋は閉まり、フェリーが走る。IHIによる。                           | ja
            12345                                                  | en
            """)
    void scriptAndCommonWordsTellTheLanguage(String text, String language) {
        assertThat(new Languages().of(text)).isEqualTo(language);
    }
}
