package app.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text tells of somebody's words without quoting them. */
class StatementsTest {

    private static AnalyzedText read(String text, String language) {
        return new TextAnalyzer().analyze(text, language, null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            en | Engineer Ina Moll said that the dam will hold for a year.       | Ina Moll | the dam will hold for a year
            en | Ina Moll told reporters on Monday that the dam will hold.       | Ina Moll | the dam will hold
            en | Ina Moll said the dam will hold for a year.                     | Ina Moll | the dam will hold for a year
            en | The dam will hold for a year, said Ina Moll, an engineer.       | Ina Moll | The dam will hold for a year
            en | The dam will hold for a year, according to Ina Moll.            | Ina Moll | The dam will hold for a year
            en | According to Ina Moll, the dam will hold for a year.            | Ina Moll | the dam will hold for a year
            de | Die Ingenieurin Ina Moll sagte, der Damm halte noch ein Jahr.   | Ina Moll | der Damm halte noch ein Jahr
            de | Ina Moll betonte, dass der Damm noch ein Jahr halte.            | Ina Moll | der Damm noch ein Jahr halte
            de | Der Damm halte noch ein Jahr, sagte Ina Moll.                   | Ina Moll | Der Damm halte noch ein Jahr
            es | Ana Brandt dijo que la presa aguanta un año más.                | Ana Brandt | la presa aguanta un año más
            """)
    void keepsTheClauseWithItsSpeaker(String language, String text, String speaker, String clause) {
        AnalyzedText read = read(text, language);

        assertThat(read.statements()).singleElement().satisfies(statement -> {
            assertThat(statement.span().of(text)).isEqualTo(clause);
            assertThat(statement.speaker()).isEqualTo(speaker);
            assertThat(statement.confidence()).isGreaterThanOrEqualTo(0.5);
        });
        assertThat(read.quotes()).isEmpty();
    }

    @Test
    void whoHeIsComesFromTheSentencesBefore() {
        String text = "Ina Moll, an engineer, went to the dam. She said that it will hold for a year.";

        assertThat(read(text, "en").statements()).extracting(Statement::speaker).containsExactly("Ina Moll");
        assertThat(read(text, "en").statements()).extracting(Statement::role)
                .containsExactly("an engineer".substring(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ina Moll asked whether the dam will hold.", "Ina Moll never said that the dam will hold.",
            "Ina Moll said so.", "They said that the dam will hold.", "The dam will hold for a year."})
    void whatNobodyIsToldToHaveSaidIsNoStatement(String text) {
        assertThat(read(text, "en").statements()).isEmpty();
    }

    @Test
    void aQuoteIsNoStatement() {
        AnalyzedText read = read("\"The dam will hold,\" Ina Moll said.", "en");

        assertThat(read.quotes()).hasSize(1);
        assertThat(read.statements()).isEmpty();
    }
}
