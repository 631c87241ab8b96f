package app.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.article.Draft;
import org.junit.jupiter.api.Test;

class DraftEditTest {

    @Test
    void whatIsSentBackAsItWasPrintedChangesNothing() {
        Draft draft = Draft.of("page", "The boat.").headline("The  boat\nis here").source("Harbour Post")
                .published(Dates.read("2026-05-06T22:30:00-04:00").orElseThrow()).url("https://paper.example/a b")
                .language("xyz").build();

        assertThat(DraftEdit.of(draft, DraftEdit.lines(draft))).isEqualTo(new DraftEdit.Done(draft));
    }

    @Test
    void oneLineChangesOneField() {
        Draft draft = Draft.of("page", "The boat.").headline("The boat").source("Harbour Post").author("Ann").build();

        Draft edited = ((DraftEdit.Done) DraftEdit.of(draft,
                DraftEdit.lines(draft).replace("Harbour Post", "Sea News").replace("author: Ann", "author:"))).draft();

        assertThat(edited.source()).isEqualTo("Sea News");
        assertThat(edited.author()).isNull();
        assertThat(edited.headline()).isEqualTo("The boat");
    }
}
