package app.dateline.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            In which year was the bell cast?                            | YEAR
            When does the ferry return?                                 | TIME
            What is the opening date of the tower?                      | TIME
            How long does a crossing take?                              | DURATION
            How many weeks was the quay closed?                         | DURATION
            How old is the mayor of Orla?                               | DURATION
            How much did the council pay for the bridge?                | MONEY
            The harbour paid its pilots how much to end the strike?     | MONEY
            What was the shipyard's profit?                             | MONEY
            What percentage of the wheat was lost?                      | SHARE
            How many passengers does the ferry take?                    | NUMBER
            How much snow fell in Brenn?                                | NUMBER
            What was the magnitude of the quake?                        | NUMBER
            Who cast the bell?                                          | PERSON
            Which singer opened the festival?                           | PERSON
            Lena Kovar, who opened the quay, named which new ferry?     | NAME
            Which country sent the most ships?                          | COUNTRY
            Where did the two mayors meet?                              | WHERE
            Which city hosts the fair?                                  | PLACE
            Which newspaper told it first?                              | NAME
            What is the new ferry called?                               | NAME
            What did the council decide?                                | ANY
            Wer goss die Glocke?                                        | PERSON
            Когда вернётся паром?                                       | TIME
            Quand revient le bac ?                                      | TIME
            ¿Dónde está el museo?                                       | WHERE
            塔はいつ開きますか。                                          | TIME
            鐘を作ったのは誰ですか。                                      | PERSON
            Whole grain was lost                                        | ANY
            """)
    void tellsWhatAQuestionWaitsFor(String question, Expected kind) {
        assertThat(Expected.of(question)).isEqualTo(kind);
    }
}
