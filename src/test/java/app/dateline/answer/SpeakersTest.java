package app.dateline.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeakersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            What did Kovar say about the ferry?                   | Kovar
            what did the transport minister say                   | the transport minister
            What does Kovar think about the bridge?               | Kovar
            What is Kovar's view on the bridge?                   | Kovar
            What are Lena Kovar's views on the bridge?            | Lena Kovar
            kovar's position on the bridge                        | kovar
            quotes by Kovar                                       | Kovar
            Qu'a dit Kovar sur le pont ?                          | Kovar
            ¿Qué dijo Kovar sobre el puente?                      | Kovar
            Was sagte Kovar über die Brücke?                      | Kovar
            Was sagte Carla Kovar?                                | Carla Kovar
            Qu'a déclaré Luc Kovar ?                              | Luc Kovar
            ¿Qué dijo Kovar?                                      | Kovar
            Что сказала Ковар об эскалаторах?                     | Ковар
            What is the ferry's view of the harbour               | ferry
            What did she say?                                     |
            When does the ferry sail?                             |""")
    void findsWhoseWordsAreWanted(String question, @Nullable String speaker) {
        assertThat(Speakers.askedFor(question)).isEqualTo(speaker);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kovar on the ferry              | Kovar
            Lena Kovar about the new bridge | Lena Kovar
            What is on the ferry            |
            Is Kovar on the ferry?          |
            life on the island              |""")
    void guessesWhoIsNamedLikeInAHeadline(String question, @Nullable String speaker) {
        assertThat(Speakers.guessed(question)).isEqualTo(speaker);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kovar                          | Lena Kovar   | Transport Minister              | true
            Lena Kovar                     | Kovar        |                                 | true
            Kovar                          | Piet Onder   | Kovar's deputy                  | false
            Kovar                          | Ada Kovar-Lind |                               | false
            the transport minister         | Lena Kovar   | Transport Minister              | true
            the Orlan transport minister   | Lena Kovar   | Transport Minister              | true
            the Orlan transport minister   | Lena Kovar   | Brennish Transport Minister     | false
            the Orlan transport minister   | Lena Kovar   | transport minister of Orlan     | true
            the transport minister         | Ines Roth    | Minister                        | false
            the transport minister         | Ines Roth    | Defence Minister                | false
            the transport minister         | Ines Roth    | Deputy Transport Minister       | false
            the mayor                      | Samira Dahl  | mayor of Orla                   | true
            Kovar                          |              |                                 | false""")
    void tellsWhetherAQuoteIsByTheOneWhoIsWanted(String wanted, @Nullable String speaker, @Nullable String role,
            boolean same) {
        assertThat(Speakers.same(wanted, speaker, role)).isEqualTo(same);
    }
}
