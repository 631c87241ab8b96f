package app.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpeakersTest {
    private static final String LEAD = "The dam is safe, Northland Water Minister Tomas Ekdal said after talks with Mayor Ana Brandt.\n\n";

    private static List<Quote> quotes(String text) {
        return new TextAnalyzer().analyze(text, null, null).quotes();
    }

    private static @Nullable String speaker(String text) {
        assertThat(quotes(text)).isNotEmpty();
        return quotes(text).getLast().speaker();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', nullValues = "-", textBlock = """
            "We looked at every stone," he said.                                     | Tomas Ekdal
            "We looked at every stone," Ekdal went on.                               | Tomas Ekdal
            "We looked at every stone," the Northland water minister stressed.       | Tomas Ekdal
            "We looked at every stone," the minister told reporters.                 | Tomas Ekdal
            "We looked at every stone," according to Ekdal.                          | Tomas Ekdal
            "We looked at every stone," said Ekdal, who had seen it all.             | Tomas Ekdal
            "We looked at every stone," she said.                                    | Ana Brandt
            "All is so," said Peter Ott. "No, we looked at every stone," objected Ana Brandt. | Ana Brandt
            "We looked at every stone," Ana May said.                                | Ana May
            Prime Minister Ana May said: "We looked at every stone."                 | Ana May
            In May Brandt said: "We looked at every stone."                          | Ana Brandt
            Brandt Friday said: "We looked at every stone."                          | Ana Brandt
            Brandt disagreed: "We looked at every stone."                            | Ana Brandt
            "We looked at every stone," Mayor Brandt noted.                          | Ana Brandt
            "We looked at every stone," the mayor added.                             | Ana Brandt
            Asked about the dam, Brandt said: "We looked at every stone."            | Ana Brandt
            No wonder Brandt said: "We looked at every stone."                       | Ana Brandt
            Brandt was glad. "We looked at every stone."                             | Ana Brandt
            Brandt thanked the town, saying "we looked at every stone."              | Ana Brandt
            "We looked at every stone," said Jonas Weil, who leads the festival.     | Jonas Weil
            Jonas Weil, who leads the festival, said: "We looked at every stone."    | Jonas Weil
            The engineer, Jonas Weil, said "we looked at every stone."               | Jonas Weil
            "We looked at every stone," a spokesman for the town said.               | a spokesman for the town
            "We looked at every stone," said Dam Watch president Ina Moll.            | Ina Moll
            "We looked at every stone," added his press officer Ina Moll.            | Ina Moll
            The dam "has no crack at all" so far, said Ina Moll of the water office. | Ina Moll
            Moll: "Is it dry?" Brandt: "We looked at every stone."                   | Ana Brandt
            On Tuesday night Brandt said: "We looked at every stone."                | Ana Brandt
            The mayor's letter says "we looked at every stone."                      | Ana Brandt
            The wall "was looked at twice," according to a report by Ina Moll.       | Ina Moll
            In two talks, the town's council was firm, saying: "We looked at every stone." | the town's council
            After Brandt told the paper "we looked at every stone," it rained.       | Ana Brandt
            "We looked at every stone," said Northland water works director Ina Moll. | Ina Moll
            "We looked at every stone," a minister from abroad said.                 | a minister from abroad
            A story by the Vellmouth Herald says "we looked at every stone."         | A story
            "It is wet," said the cashier. "We looked at every stone," she said.      | the cashier
            Moll noted that states can "look at every stone."                        | Moll
            The talk was long, said Weil, an engineer. "We looked at every stone," he said. | Weil
            Told by Ekdal to go home, Brandt replied: "We looked at every stone."    | Ana Brandt
            "We looked at every stone," the sides said.                              | -
            "We looked at every stone," they said.                                   | -
            Another said: "We looked at every stone."                                | -
            Others wrote: "We looked at every stone."                                | -
            Brandt resisted: "We looked at every stone."                             | Ana Brandt
            After all that, the town council was firm: "We looked at every stone."   | the town council
            People from Brenn came, with Brandt loudly shouting: "We looked at every stone." | Ana Brandt
            Ekdal was asked by host Jonas Weil, "Have you looked at every stone?"    | Jonas Weil
            Brandt on Tuesday criticized the plan, saying it was "wrong in every way." | Ana Brandt
            "We looked at every stone," said former mayor and party chairman Jonas Weil. | Jonas Weil
            "We looked at every stone," said the director, Jonas Weil, at the dam.   | Jonas Weil
            Jonas Weil, who wrote “Dry Land,” a book about dams, said they "looked at every stone." | Jonas Weil
            The vote signals "the end of an era" for the dam, said Jonas Weil, its builder. | Jonas Weil
            The talk is "a waste of time for all" in any case, Jonas Weil wrote.     | Jonas Weil
            Letters "from every street of the town" that respond to it, Jonas Weil wrote, are kept. | Jonas Weil
            Brandt said she would "look at every stone," the crowd applauded loudly. | Ana Brandt
            The engineers had noted a "very dry wall on the north side," she went on. | Ana Brandt
            Brandt noted the "kind of cracks" Ekdal had seen reporting on the dam.   | Ana Brandt
            Brandt said the dam was tested, coming from 10 to 20 points behind it to "a dry bed at last." | Ana Brandt
            Ekdal was told by Brandt: "We looked at every stone."                    | Ana Brandt
            """)
    void namesTheSpeaker(String text, @Nullable String speaker) {
        assertThat(speaker(LEAD + text)).isEqualTo(speaker);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Secretary of State John Kerry said: "We looked at every stone."            | John Kerry | Secretary of State
            Secretary of State John Kerry arrived. "We looked at every stone," Kerry said. | John Kerry | Secretary of State
            "We looked at every stone," said Minister of Foreign Affairs Ina Moll.     | Ina Moll   | Minister of Foreign Affairs
            """)
    void anOfficeIsNoPartOfTheName(String text, String speaker, String role) {
        assertThat(quotes(text).getLast().speaker()).isEqualTo(speaker);
        assertThat(quotes(text).getLast().role()).isEqualTo(role);
    }

    @Test
    void aShortLeadSentenceFullOfCapitalsTellsNames() {
        Quote quote = quotes("Northland President Tomas Ekdal met Mayor Ana Brandt in Vellmouth.\n\n"
                + "\"We looked at every stone,\" Ekdal said.").getLast();

        assertThat(quote.speaker()).isEqualTo("Tomas Ekdal");
        assertThat(quote.role()).isEqualTo("Northland President");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', nullValues = "-", textBlock = """
            Its spokesman, Jonas Weil, said: "We looked at every stone."                 | Jonas Weil | spokesman
            A spokeswoman, Ina Moll, said: "We looked at every stone."                   | Ina Moll   | spokeswoman
            Chief engineer Dr. Ina Moll said: "We looked at every stone."                | Ina Moll   | Chief engineer
            Mrs. Ina Moll said: "We looked at every stone."                              | Ina Moll   | -
            Customer Ina Moll said: "We looked at every stone."                          | Ina Moll   | Customer
            It was a long day for Jonas Weil, before union leader Ina Moll came. "We looked at every stone," Weil said. | Jonas Weil | -
            "We looked at every stone," read a letter by Ina Moll to Jonas Weil.         | Ina Moll   | -
            """)
    void aRoleIsANounAndNoClauseOrFormOfAddress(String text, String speaker, @Nullable String role) {
        Quote quote = quotes(text).getLast();

        assertThat(quote.speaker()).isEqualTo(speaker);
        assertThat(quote.role()).isEqualTo(role);
        assertThat(quote.confidence()).isGreaterThanOrEqualTo(0.5);
    }

    /** Below {@code StoredQuote.SURE} nothing is shown. */
    @ParameterizedTest
    @ValueSource(strings = {"If Ekdal said \"we looked at every stone\", he erred.",
            "Neither Brandt nor Ekdal said \"we looked at every stone\".",
            "It is false that Ekdal said \"we looked at every stone\".",
            "Nobody said \"we looked at every stone\".",
            "Ekdal did not say \"we looked at every stone\".",
            "Ekdal never said \"we looked at every stone\".",
            "Brandt spoke of rumors that Ekdal said \"we looked at every stone\".",
            "Ekdal said: \"We looked at every stone. The minister then flew home, where it rained."})
    void isNotSureOfWhatWasDeniedHeardOrNeverClosed(String text) {
        assertThat(quotes(LEAD + text).getLast().confidence()).isLessThan(0.5);
    }

    @Test
    void whoeverIsReportedToHaveSpokenIsTheNextHe() {
        assertThat(speaker(
                "The dam stands, said Jonas Weil, an engineer who once worked for Peter Ott.\n\n\"It holds well,\" he said."))
                .isEqualTo("Jonas Weil");
    }

    @Test
    void nothingTellsWhoSpokeSoNobodyIsNamed() {
        Quote quote = quotes("\"We looked at every stone.\"").getFirst();

        assertThat(quote.speaker()).isNull();
        assertThat(quote.cue()).isNull();
        assertThat(quote.confidence()).isLessThan(0.4);
    }

    @Test
    void roleAndCueComeFromTheText() {
        Quote quote = quotes(LEAD + "\"We looked at every stone,\" Ekdal went on.").getFirst();

        assertThat(quote.role()).isEqualTo("Northland Water Minister");
        assertThat(quote.cue()).isEqualTo("went on");
        assertThat(quotes("\"It is so,\" said Jonas Weil, head of the festival.").getFirst().role())
                .isEqualTo("head of the festival");
    }

    @Test
    void weakerEvidenceMeansLessConfidence() {
        double named = quotes(LEAD + "\"We looked at every stone,\" Ekdal said.").getFirst().confidence();
        double pronoun = quotes(LEAD + "\"We looked at every stone,\" he said.").getFirst().confidence();
        double context = quotes(LEAD + "Ekdal was glad. \"We looked at every stone.\"").getFirst().confidence();

        assertThat(named).isGreaterThan(pronoun);
        assertThat(pronoun).isGreaterThan(context);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            „Der Damm ist sicher“, sagte Bürgermeisterin Ana Brandt.                  | Ana Brandt
            Bürgermeisterin Ana Brandt erklärte: „Der Damm ist sicher.“               | Ana Brandt
            In einem Gespräch am Freitag sagte Jonas Weil: „Der Damm ist sicher.“     | Jonas Weil
            « Le barrage est solide », a déclaré le ministre Thomas Morel.            | Thomas Morel
            «La presa es segura», dijo la alcaldesa Ana Brandt.                       | Ana Brandt
            «Плотина надёжна», — заявил министр Томас Экдал.                          | Томас Экдал
            """)
    void otherLanguagesHaveCuesOfTheirOwn(String text, String speaker) {
        assertThat(speaker(text)).isEqualTo(speaker);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Ina Moll led the march. She is not sure if she votes for Dana Roth. "I ask my sister," she said. | Ina Moll
            Rihan said: "It is mine." Rihan left. Then Ina Moll told Petra Dahl a tale. "I came late," said Rihan. | Rihan
            Ina Moll was there. She met the Dahl spokesman. "I never liked the dam," she said.            | Ina Moll
            """)
    void whoComesUpBetweenIsStillTheSame(String text, String speaker) {
        assertThat(speaker(text)).isEqualTo(speaker);
    }

    @Test
    void whoIsCalledByOneNameAloneIsInTheTextBeforeTheySpeak() {
        String text = "Tomas Ekdal was there. Rihan came late and sang. \"It is mine,\" she said. \"It is,\" Rihan said. ";

        assertThat(quotes(text).getFirst().speaker()).isEqualTo("Rihan");
    }

    @Test
    void wordsThatTheTextCallsInventedAreNotSure() {
        List<Quote> found = quotes(
                "The Gazette had quoted Karl Roth as saying: \"I will send the army.\" The ministry called that "
                        + "quotation invented.");

        assertThat(found).singleElement().satisfies(quote -> assertThat(quote.confidence()).isLessThan(0.5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Karl Roth said: \"I will send a letter.\" The ministry called that plan invented.",
            "Karl Roth said: \"I will send a letter.\" The ministry called that quotation long."})
    void whereTheQuotationIsNotCalledInventedItIsSure(String text) {
        assertThat(quotes(text)).singleElement().satisfies(quote -> assertThat(quote.confidence()).isGreaterThan(0.5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Monday said \"we looked at every stone.\"", "\"We looked at every stone,\" Friday said.",
            "May Monday said \"we looked at every stone.\""})
    void aDayWithNobodyBeforeItSaysNothing(String text) {
        assertThat(speaker(text)).isNull();
    }

    @Test
    void whoIsQuotedByAPaperIsTheSpeaker() {
        assertThat(speaker("The Gazette quoted Karl Roth as saying: \"I will send a letter.\"")).isEqualTo("Karl Roth");
    }
}
