package app.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.answer.Newsroom;
import app.dateline.article.Article;
import app.dateline.article.StoredQuote;
import app.dateline.fetch.AddressRules;
import app.dateline.fetch.SafeFetcher;
import app.dateline.search.Indexer;
import app.dateline.testing.TestClock;
import app.dateline.testing.TestDatabase;
import app.dateline.text.Quote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Texts that no editor would let pass come in all the same, and nothing is quoted from them that they do not say. */
class OddArticlesTest {
    private final TestDatabase database = TestDatabase.h2();
    @TempDir
    private Path folder;
    private Newsroom room;
    private Ingestor ingestor;

    @BeforeEach
    void open() {
        room = new Newsroom(database.source, folder.resolve("home"), new TestClock("2026-03-05T09:00:00Z"));
        DraftReader reader = new DraftReader();
        ingestor = new Ingestor(room.articles, reader,
                new PageReader(new SafeFetcher(new AddressRules(List.of())), reader),
                new IngestSettings(List.of(), 50));
    }

    @AfterEach
    void close() {
        room.close();
    }

    static Stream<String> odd() {
        return Stream.of("no sentence here at all", "...", "。", "—", "😀😀😀", "\"", "“", "“ ”", "\"\"\"\"\"\"",
                "x".repeat(200_000), "word ".repeat(40_000), "He said \"we go ".repeat(3_000),
                "”We go now,“ said Ana Brandt.", "“We go now, said Ana Brandt. “And we stay,“ she added.",
                "«We go „now “or’ never» said Ana Brandt\"", "'We can't go,' Ana Brandt's aide said, 'we won't.'",
                "\"We go,\" \"we stay,\" \"we go,\" said Ana Brandt and Omar Weber.", "[[[[\n]]]]\n\"\n\"\n\"",
                "\"We go now", "We go now\"", "said Ana Brandt: \"", "\u202e\"We go now,\" said Ana Brandt.\u202c",
                "\"We\u0007go\u200bnow,\" said Ana Brandt.", "\"We go now,\" said \"Ana Brandt\".",
                "「行く。『来る」と彼は述べた』。", "\"a\"\n\n\"b\n\n\"c\n\n\"d\" said Ana Brandt.", "(\"".repeat(10_000));
    }

    @ParameterizedTest
    @MethodSource("odd")
    void anOddArticleComesInAndIsQuotedVerbatimOrNotAtAll(String text) throws IOException {
        ImportReport report = bringIn(List.of(text));

        assertThat(report.refused()).isEmpty();
        assertThat(report.added()).isEqualTo(1);
        check(1);
    }

    @Test
    void articlesOfBrokenMarksComeInAndAreQuotedVerbatimOrNotAtAll() throws IOException {
        String[] pieces = {"\"", "“", "”", "„", "«", "»", "'", "’", "‘", "「", "」", " said Ana Brandt", " he added",
                "we go to the dam", "nobody will pay", ", ", ". ", ".\n\n", ": ", " "};
        Random dice = new Random(7);
        List<String> texts = Stream.generate(() -> "Text " + dice.nextInt() + ": " + Stream.generate(
                () -> pieces[dice.nextInt(pieces.length)]).limit(60).reduce("", String::concat)).limit(40).toList();

        ImportReport report = bringIn(texts);

        assertThat(report.added()).isEqualTo(40);
        check(40);
    }

    private ImportReport bringIn(List<String> texts) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < texts.size(); i++) {
            lines.append(JsonMapper.shared().writeValueAsString(
                    java.util.Map.of("id", "odd" + i, "title", "Odd " + i, "language", "en", "text", texts.get(i))))
                    .append('\n');
        }
        Files.writeString(folder.resolve("odd.jsonl"), lines);
        return ingestor.ingest(List.of("odd.jsonl"), new ImportOptions(null, null, folder), ImportProgress.NONE);
    }

    private void check(int articles) {
        room.catchUp(Indexer.Progress.NONE);
        assertThat(room.articles.count()).isEqualTo(articles);
        for (Article article : room.articles.latest(articles)) {
            String text = article.current().text();
            int from = 0;
            for (Quote quote : room.quotes.of(article.id(), 1)) {
                assertThat(quote.span().start()).isGreaterThanOrEqualTo(from);
                assertThat(quote.span().end()).isLessThanOrEqualTo(text.length());
                from = quote.span().end();
            }
        }
        for (StoredQuote quote : room.quotes.find("", "", 0, 1_000)) {
            String text = quote.article().current().text();
            assertThat(text.substring(quote.quote().span().start())).startsWith(quote.text());
            assertThat(quote.text()).doesNotContain("\n\n").isEqualTo(quote.text().strip());
            assertThat(room.ask(quote.text()).passages())
                    .allMatch(found -> found.text().equals(found.span().of(room.articles.find(found.article().id())
                            .orElseThrow().current().text())));
        }
    }
}
