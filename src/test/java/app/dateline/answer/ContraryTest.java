package app.dateline.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContraryTest {

    private static boolean asks(String language, String question, String sentence) {
        return Contrary.in(language).asks(question, sentence, sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Which ferry does not stop at Orla?      | The night ferry stops at Orla and at Brenn.
            Who didn't sign the treaty?             | Samira Dahl signed the treaty on Monday.
            What is the smallest bell of the tower? | The largest bell of the tower was cast in 1743.
            When did the union oppose the quay?     | The union supported the quay in May, and members support it still.
            Which catch is illegal in March?        | In March every catch is legal on this coast.""")
    void theQuestionTurnsTheSentenceRound(String question, String sentence) {
        assertThat(asks("en", question, sentence)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Which ferry does not stop at Orla?      | The night ferry never stops at Orla.
            What is the largest bell of the tower?  | The largest bell of the tower was cast in 1743, the smallest in 1801.
            When did the union support the quay?    | The union supported the quay in May.
            Who sits under the bell?                | The founder sits by the bell.
            Which ferry stops at Orla?              | The night ferry stops at Orla.""")
    void theQuestionGoesWithTheSentence(String question, String sentence) {
        assertThat(asks("en", question, sentence)).isFalse();
    }

    @Test
    void whatStandsInThePassageToo() {
        assertThat(Contrary.in("en").asks("What is the smallest bell?", "The largest bell was cast in 1743.",
                "The largest bell was cast in 1743. The smallest bell hangs beside it.")).isFalse();
    }

    @Test
    void aLanguageWithoutListsTellsNothing() {
        assertThat(asks("ja", "Which ferry does not stop?", "The ferry stops.")).isFalse();
    }
}
