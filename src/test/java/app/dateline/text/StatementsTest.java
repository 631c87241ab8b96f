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
            en | Ina Moll would later say that the dam will hold.                | Ina Moll | the dam will hold
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
            "Ina Moll said so.", "Ina Moll said when asked about the dam.", "They said that the dam will hold.",
            "The dam will hold for a year."})
    void whatNobodyIsToldToHaveSaidIsNoStatement(String text) {
        assertThat(read(text, "en").statements()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            en | If Ina Moll said that the dam will hold, she erred.
            en | Peter Ott asked whether Ina Moll said that the dam will hold.
            en | Did Ina Moll say that the dam will hold?
            en | It is false that Ina Moll said that the dam will hold.
            en | It is not true that Ina Moll said that the dam will hold.
            en | There is no proof that Ina Moll ever said that the dam will hold.
            en | Neither Peter Ott nor Ina Moll said that the dam will hold.
            en | Ina Moll might have said that the dam will hold.
            en | Ina Moll would say that the dam will hold.
            en | Ina Moll could say that the dam will hold.
            en | Ina Moll may say that the dam will hold.
            en | Nobody said that the dam will hold.
            en | No minister said that the dam will hold.
            en | None of the engineers said that the dam will hold.
            en | Critics of Ina Moll said that the dam will hold.
            de | Ina Moll soll gesagt haben, dass der Damm hält.
            de | Wenn Ina Moll sagte, dass der Damm hält, irrte sie.
            de | Ob Ina Moll sagte, dass der Damm hält, ist offen.
            de | Sagte Ina Moll, dass der Damm hält?
            de | Es ist falsch, dass Ina Moll sagte, dass der Damm hält.
            de | Es stimmt nicht, dass Ina Moll sagte, der Damm halte noch.
            de | Peter Ott bestritt, dass Ina Moll gesagt habe, dass der Damm hält.
            de | Weder Peter Ott noch Ina Moll sagten, dass der Damm hält.
            de | Niemand sagte, dass der Damm noch hält.
            de | Kein Minister sagte, dass der Damm noch hält.
            de | Kritiker von Ina Moll sagten, dass der Damm noch hält.
            es | Nadie dijo que la presa aguanta un año más.
            es | Si Ana Brandt dijo que la presa aguanta un año más, mintió.
            es | Ni Luis Molina ni Ana Brandt dijeron que la presa aguanta un año más.
            fr | Personne n'a dit que le barrage tient encore un an.
            fr | Si Anne Brandt a dit que le barrage tient encore un an, elle a menti.
            ru | Если Анна Брандт сказала, что плотина выдержит год, она ошиблась.
            ru | Неправда, что Анна Брандт сказала, что плотина выдержит год.
            """)
    void whatIsSupposedDisputedOrAskedIsNoStatement(String language, String text) {
        assertThat(read(text, language).statements()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            It is true that Ina Moll said that the dam will hold.              | the dam will hold
            If it rains again, Ina Moll said that the dam will hold.           | the dam will hold
            If it rains again, the dam will hold, Ina Moll said.               | If it rains again, the dam will hold
            Ina Moll said that if it rains again the dam will hold.            | if it rains again the dam will hold
            Ina Moll, who might leave the town, said that the dam will hold.   | the dam will hold
            Peter Ott did not come, but Ina Moll said that the dam will hold.  | the dam will hold
            """)
    void aConditionOfTheSpeakersOwnIsPartOfTheStatement(String text, String clause) {
        assertThat(read(text, "en").statements()).extracting(statement -> statement.span().of(text))
                .containsExactly(clause);
    }

    @Test
    void aQuoteIsNoStatement() {
        AnalyzedText read = read("\"The dam will hold,\" Ina Moll said.", "en");

        assertThat(read.quotes()).hasSize(1);
        assertThat(read.statements()).isEmpty();
    }
}
