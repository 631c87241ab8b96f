package app.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.dateline.article.Draft;
import app.dateline.article.Published;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class WireReaderTest {
    private final WireReader reader = new WireReader();

    @Test
    void readsAReportOfANewsWire() throws Refused {
        Draft draft = read("""
                All news

                Mayor and governor agree to mend the bridge

                Work on the Vell bridge will begin in April at the earliest

                VELLMOUTH, March 1 /HARBOUR/. Mayor Ana Brandt and Governor Ole Lund agreed on repairs.

                "We cannot wait," she said.

                Buses to go round

                Buses will take the northern dam.\u00A0It adds 20 minutes.
                """);

        assertThat(draft.headline()).isEqualTo("Mayor and governor agree to mend the bridge");
        assertThat(draft.deck()).isEqualTo("Work on the Vell bridge will begin in April at the earliest");
        assertThat(draft.dateline()).isEqualTo("VELLMOUTH, March 1 /HARBOUR/");
        assertThat(draft.source()).isEqualTo("HARBOUR");
        assertThat(draft.published()).as("a missing year is never guessed").isNull();
        assertThat(draft.headings()).as("the text analyser finds them").isNull();
        assertThat(draft.text()).isEqualTo("""
                Mayor Ana Brandt and Governor Ole Lund agreed on repairs.

                "We cannot wait," she said.

                Buses to go round

                Buses will take the northern dam.\u00A0It adds 20 minutes.""");
    }

    @Test
    void readsAHeadlineWithoutBreadcrumbAndDeck() throws Refused {
        Draft draft = read("Old bridge closes\n\nVELLMOUTH (HP) - It closed on Sunday.");

        assertThat(draft.headline()).isEqualTo("Old bridge closes");
        assertThat(draft.deck()).isNull();
        assertThat(draft.text()).isEqualTo("It closed on Sunday.");
    }

    @Test
    void takesAHeadlineAndADeckForWhatTheyAre() throws Refused {
        Draft draft = read("Bridge closes\n\nRepairs take a year\n\nVELLMOUTH (HP) - It closed on Sunday.");

        assertThat(draft.headline()).isEqualTo("Bridge closes");
        assertThat(draft.deck()).isEqualTo("Repairs take a year");
    }

    @Test
    void passesOverATrailOfSectionsAndReadsTheByline() throws Refused {
        Draft draft = read("""
                Home / City / Traffic
                World & Politics
                Old bridge closes for a year
                By Ida Holm
                VELLMOUTH, March 1, 2026 (Harbour Post) — It closed on Sunday.
                """);

        assertThat(draft.headline()).isEqualTo("Old bridge closes for a year");
        assertThat(draft.author()).isEqualTo("Ida Holm");
        assertThat(draft.published()).isEqualTo(Published.parse("2026-03-01"));
    }

    @Test
    void keepsEveryCharacterOfTheBodyButLineEnds() throws Refused {
        Draft draft = read(
                "Head\r\n\r\nVELLMOUTH (HP) - Cafe\u0301  two  spaces,\ttab.\r\n \r\n\r\n\r\nEnd.  \r\n\r\n");

        assertThat(draft.text()).isEqualTo("Cafe\u0301  two  spaces,\ttab.\n \n\n\nEnd.");
    }

    @Test
    void takesWhatTheImportSaysBeforeTheAgencyOfTheDateline() throws Refused {
        byte[] file = "Head\n\nVELLMOUTH, March 1 (HP) - Words.".getBytes(StandardCharsets.UTF_8);
        ImportOptions options = new ImportOptions("Evening Post", Published.parse("2026-03-01"), Path.of(""));

        Draft draft = reader.read(file, Origin.file("a.txt", "/a.txt", options));

        assertThat(draft.source()).isEqualTo("Evening Post");
        assertThat(draft.published()).isEqualTo(Published.parse("2026-03-01"));
    }

    @Test
    void takesAShortFirstLineForTheHeadlineWhereThereIsNoDateline() throws Refused {
        Draft draft = read("Notes of the council\n\nThe council met on Sunday. It agreed.\n\nIt meets again.");

        assertThat(draft.headline()).isEqualTo("Notes of the council");
        assertThat(draft.text()).isEqualTo("The council met on Sunday. It agreed.\n\nIt meets again.");
        assertThat(draft.source()).isEmpty();
    }

    @Test
    void takesAllForTextWhereTheFirstLineIsNoHeadline() throws Refused {
        assertThat(read("The council met.\n\nIt agreed.").text()).isEqualTo("The council met.\n\nIt agreed.");
        assertThat(read("The council met\non Sunday.").text()).isEqualTo("The council met\non Sunday.");
        assertThat(read("Only one line").text()).isEqualTo("Only one line");
        assertThat(read("Only one line").headline()).isEmpty();
    }

    @Test
    void refusesAReportWithoutABody() {
        Refused refused = catchThrowableOfType(Refused.class, () -> read("Head\n\nVELLMOUTH, March 1 /HP/."));

        assertThat(refused.in("a.txt").reason().key()).isEqualTo("import.notext");
    }

    private Draft read(String file) throws Refused {
        return reader.read(file.getBytes(StandardCharsets.UTF_8),
                Origin.file("a.txt", "/a.txt", ImportOptions.none()));
    }
}
