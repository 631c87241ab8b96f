package app.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireDatelineTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            VELLMOUTH, May 6 /HARBOUR/. It rained.          | VELLMOUTH, May 6 /HARBOUR/          | HARBOUR      |
            VELLMOUTH, May 6. /HARBOUR/. It rained.         | VELLMOUTH, May 6. /HARBOUR/         | HARBOUR      |
            VELLMOUTH, May 6, 2016 /HARBOUR/. It rained.    | VELLMOUTH, May 6, 2016 /HARBOUR/    | HARBOUR      | 2016-05-06
            Vellmouth (HP) - It rained.                     | Vellmouth (HP)                      | HP           |
            VELLMOUTH (Harbour Post) — It rained.           | VELLMOUTH (Harbour Post)            | Harbour Post |
            VELLMOUTH, Norland, Sept. 6 (HP) – It rained.   | VELLMOUTH, Norland, Sept. 6 (HP)    | HP           |
            NEW VELL, 6 May 2016 (HP) -- It rained.         | NEW VELL, 6 May 2016 (HP)           | HP           | 2016-05-06
            VELLMOUTH/OSTHAFEN, May 6 (HP) - It rained.     | VELLMOUTH/OSTHAFEN, May 6 (HP)      | HP           |
            ST. VELL, May 6 (HP). It rained.                | ST. VELL, May 6 (HP)                | HP           |
            ВЕЛЬ, 6 мая. /ГАВАНЬ/. It rained.               | ВЕЛЬ, 6 мая. /ГАВАНЬ/               | ГАВАНЬ       |
            """)
    void findsPlaceDayAndAgency(String line, String words, String agency, String day) {
        WireDateline dateline = WireDateline.at(line).orElseThrow();

        assertThat(dateline.words()).isEqualTo(words);
        assertThat(dateline.agency()).isEqualTo(agency);
        assertThat(String.valueOf(dateline.published())).isEqualTo(String.valueOf(day));
        assertThat(line.substring(dateline.end())).isEqualTo("It rained.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"The mayor (who was late) spoke.", "Vellmouth (the capital) - a city of bridges",
            "In May, 6 boats (Harbour Post) sank.", "He said: either/or is no choice.", "All news"})
    void takesNoSentenceForADateline(String line) {
        assertThat(WireDateline.at(line)).isEmpty();
    }

    @Test
    void staysFastOnALongLineThatIsNone() {
        assertThat(WireDateline.at("A" + ", Aaaa bbbb cccc dddd eeee ffff".repeat(5_000))).isEmpty();
    }
}
