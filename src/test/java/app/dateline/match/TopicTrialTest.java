package app.dateline.match;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.answer.Newsroom;
import app.dateline.article.Draft;
import app.dateline.match.TopicTrial.Tried;
import app.dateline.testing.TestClock;
import app.dateline.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicTrialTest {
    @TempDir
    private Path folder;

    /** It may be asked in a transaction of its own while the indexer stores vectors: whoever writes the same waits. */
    @Test
    void tellsWhatMatchesAndKeepsNothingOfWhatItComputed() {
        TestDatabase database = TestDatabase.h2();
        try (Newsroom room = new Newsroom(database.source, folder, new TestClock("2026-03-05T09:00:00Z"))) {
            room.articles.save(Draft.of("t", "The ferry to Norden sails again. The ferry leaves each hour.")
                    .headline("Ferry to Norden resumes").language("en").build());
            var trial = new TopicTrial(new WordRanks(), room.embedder, room.analyzer, room.leads);

            List<Tried> tried = trial.of("ferry to Norden in winter", room.articles.latest(5));

            assertThat(tried).singleElement().satisfies(each -> {
                assertThat(each.found()).containsExactly("ferry", "norden");
                assertThat(each.missing()).containsExactly("winter");
            });
            assertThat(database.jdbc.sql("select count(*) from embedding").query(Long.class).single()).isZero();
        }
    }
}
