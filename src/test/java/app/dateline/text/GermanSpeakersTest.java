package app.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** German lets anything but the subject open a clause, sends verbs to its end and gives every noun a capital. */
class GermanSpeakersTest {
    private static final String LEAD = "Der Damm bei Vellmünde wurde am Montag von Ingenieur Jonas Weil geprüft.\n\n";

    private static Quote quote(String text) {
        return new TextAnalyzer().analyze(LEAD + text, "de", null).quotes().getLast();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', nullValues = "-", textBlock = """
            „Der Damm hält dem Wasser stand“, sagte der Sprecher des Wasserwerks, Peter Ott.               | Peter Ott
            „Der Damm hält dem Wasser stand“, erklärte Wasserministerin Ina Moll (FDP) am Abend.           | Ina Moll
            „Der Damm hält dem Wasser stand“, so die Leiterin der Behörde für Gewässer, Ina Moll.          | Ina Moll
            „Der Damm hält dem Wasser stand“, so Weil.                                                     | Jonas Weil
            „Der Damm hält dem Wasser stand“, sagte er der Zeitung am Dienstag.                            | Jonas Weil
            „Der Damm hält dem Wasser stand“, teilte ein Sprecher der Stadt mit.                           | ein Sprecher der Stadt
            „Der Damm hält dem Wasser stand“, schrieb der „Vellbote“ in seiner Ausgabe vom Freitag.        | Vellbote
            „Der Damm hält dem Wasser stand“, heißt es in einer Mitteilung des Wasserwerks.                | Wasserwerks
            Nach der Prüfung sagte Ina Moll vor der Presse: „Der Damm hält dem Wasser stand.“              | Ina Moll
            Ina Moll, die Leiterin der Behörde für Gewässer, sagte: „Der Damm hält dem Wasser stand.“      | Ina Moll
            Der Leiter der Behörde, Peter Ott, äußerte sich erleichtert: „Der Damm hält dem Wasser stand.“ | Peter Ott
            Zum Damm hatte Ina Moll bereits im Mai gesagt: „Der Damm hält dem Wasser stand.“               | Ina Moll
            Laut Ina Moll ist er „für hundert Jahre gebaut“.                                               | Ina Moll
            Den Damm nannte Ina Moll am Montag „ein Werk für hundert Jahre“.                               | Ina Moll
            Es sei, wie Ina Moll am Montag betonte, „ein Werk für hundert Jahre“.                          | Ina Moll
            Ina Moll wird mit den Worten zitiert: „Der Damm hält dem Wasser stand.“                        | Ina Moll
            Der Sender zitierte Ina Moll mit den Worten: „Der Damm hält dem Wasser stand.“                 | Ina Moll
            Peter Ott von der Feuerwehr lobte den Damm. Er fügte hinzu: „Der Damm hält dem Wasser stand.“  | Peter Ott
            Weiter sagte Weil: „Der Damm hält dem Wasser stand.“                                           | Jonas Weil
            Ergänzend sagte Weil: „Der Damm hält dem Wasser stand.“                                        | Jonas Weil
            Hier sparte Ingenieur Weil nicht mit Lob: „Der Damm hält dem Wasser stand.“                    | Jonas Weil
            Den Unmut der Stadt brachte die Leiterin Ina Moll zum Ausdruck: „Der Damm hält nicht mehr.“    | Ina Moll
            Für die Stadt als Bauherrin blieb Direktorin Ina Moll dabei: „Der Damm hält dem Wasser stand.“ | Ina Moll
            """)
    void namesTheSpeaker(String text, @Nullable String speaker) {
        assertThat(quote(text).speaker()).isEqualTo(speaker);
        assertThat(quote(text).confidence()).isGreaterThanOrEqualTo(0.5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Peter Ott widersprach Ina Moll, die gesagt hatte: „Der Damm hält dem Wasser stand.“                | Ina Moll
            Peter Ott sprach mit Ina Moll, die sagte: „Der Damm hält dem Wasser stand.“                        | Ina Moll
            Peter Ott bat die Wirtin, die gesagt hatte: „Der Damm hält dem Wasser stand“, herein.              | die Wirtin
            Peter Ott half dem Mann, der gesagt hatte: „Der Damm hält dem Wasser stand.“                       | Mann
            Peter Ott traf eine Frau aus Vellmünde, die sagte: „Der Damm hält dem Wasser stand.“               | eine Frau
            Am Abend kam Peter Ott, der Sprecher des Wasserwerks, der sagte: „Der Damm hält dem Wasser stand.“ | Peter Ott
            Peter Ott, dem Ina Moll sagte: „Der Damm hält dem Wasser stand“, lachte.                           | Ina Moll
            „Der Damm hält dem Wasser stand“, heißt es in einem Brief von Ina Moll an Peter Ott.               | Ina Moll
            """)
    void aRelativeClauseIsSaidByWhomItTakesUp(String text, String speaker) {
        assertThat(quote(text).speaker()).isEqualTo(speaker);
        assertThat(quote(text).confidence()).isGreaterThanOrEqualTo(0.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Peter Ott kannte keinen, der sagte: „Der Damm hält dem Wasser stand.“",
            "Peter Ott kam zum Haus, dem gestern sagte: „Der Damm hält dem Wasser stand.“",
            "Weder Peter Ott noch Ina Moll sagten: „Der Damm hält dem Wasser stand.“"})
    void whereAClauseTakesUpNobodyTheSpeakerIsUnknown(String text) {
        assertThat(quote(text).speaker()).isNull();
        assertThat(quote(text).confidence()).isLessThan(0.5);
    }

    @Test
    void deniedWordsAreNotWhoDeniesThem() {
        Quote quote = quote("Dass Ina Moll gesagt habe: „Der Damm hält dem Wasser stand“, bestritt Peter Ott.");

        assertThat(quote.speaker()).isEqualTo("Ina Moll");
        assertThat(quote.confidence()).isLessThan(0.5);
    }

    @Test
    void aReportedSentenceGoesOnWithWhoWasReported() {
        Quote quote = quote("Ina Moll betonte, der Damm werde geprüft. Er sei „für hundert Jahre gebaut“.");

        assertThat(quote.speaker()).isEqualTo("Ina Moll");
    }

    @Test
    void theRoleComesFromTheText() {
        Quote quote = quote("„Der Damm hält dem Wasser stand“, sagte der Sprecher des Wasserwerks, Peter Ott.");

        assertThat(quote.role()).isEqualTo("Sprecher des Wasserwerks");
        assertThat(quote.cue()).isEqualTo("sagte");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Es regnete. „Der Damm hält dem Wasser stand.“ Dann war Ruhe.",
            "Nicht gesagt hat Ina Moll: „Der Damm hält dem Wasser stand.“",
            "„Der Damm hält dem Wasser stand“, soll Ina Moll damals gesagt haben.",
            "Wie Ina Moll gesagt haben soll, hält „der Damm dem Wasser stand“.",
            "Man hört seit Tagen „nur noch das viele Wasser“."})
    void isNotSureWhereNothingTells(String text) {
        assertThat(quote(text).confidence()).isLessThan(0.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sie liest das „Buch vom großen Wasser“ noch einmal.",
            "Der „Preis für sauberes Wasser“ geht nach Vellmünde.", "Die „Neue Vellmünder Zeitung“ erscheint wieder.",
            "Vellmünde trat dem „Bund der Dämme“ bei."})
    void namesOfThingsAreNoQuotes(String text) {
        assertThat(new TextAnalyzer().analyze(text, "de", null).quotes()).isEmpty();
    }
}
