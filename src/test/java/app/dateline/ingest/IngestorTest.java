package app.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.article.Article;
import app.dateline.article.ArticleVersion;
import app.dateline.article.Articles;
import app.dateline.fetch.AddressRules;
import app.dateline.fetch.SafeFetcher;
import app.dateline.testing.TestClock;
import app.dateline.testing.TestDatabase;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jspecify.annotations.Nullable;

class IngestorTest {
    private final TestDatabase database = TestDatabase.h2();
    private final Articles articles = new Articles(database.jdbc, database.transactions,
            new TestClock("2026-03-05T09:00:00Z"));
    private final DraftReader reader = new DraftReader();
    private final Ingestor ingestor = new Ingestor(articles, reader,
            new PageReader(new SafeFetcher(new AddressRules(List.of("127.0.0.0/8"))), reader),
            new IngestSettings(List.of(), 50));

    @TempDir
    private Path folder;

    @Test
    void bringsInAFolderOfEveryKindAndNothingTheSecondTime() throws IOException {
        write("a.txt", "Old bridge closes\n\nVELLMOUTH (HP) - It closed on Sunday.");
        write("inner/b.md", "---\ntitle: Festival\n---\nLanterns were lit.");
        write("c.html", "<title>Dam</title><p>The dam holds.");
        write("d.jsonl", "{\"id\":\"1\",\"text\":\"First.\"}\n{\"id\":\"2\",\"text\":\"Second.\"}\n");
        write("notes.docx", "not for reading");
        write(".hidden.txt", "not for reading");
        write(".git/e.txt", "not for reading");

        ImportReport first = ingest(folder.toString());
        ImportReport second = ingest(folder.toString());

        assertThat(first).isEqualTo(new ImportReport(4, 5, 0, 0, List.of(), List.of()));
        assertThat(second).isEqualTo(new ImportReport(4, 0, 5, 0, List.of(), List.of()));
        assertThat(articles.page("", 0, 10)).extracting(article -> article.current().text()).containsExactlyInAnyOrder(
                "It closed on Sunday.", "Lanterns were lit.", "The dam holds.", "First.", "Second.");
    }

    @Test
    void makesANewVersionOfAChangedFile() throws IOException {
        write("a.md", "# Bridge\n\nIt closes in April.");
        ingest(folder.toString());
        write("a.md", "# Bridge\n\nIt closes in May.");

        ImportReport report = ingest(folder.toString());

        assertThat(report.updated()).isEqualTo(1);
        Article article = articles.page("", 0, 10).getFirst();
        assertThat(articles.versions(article.id())).extracting(ArticleVersion::text)
                .containsExactly("It closes in April.", "It closes in May.");
    }

    @Test
    void knowsAChangedFileHoweverItsFolderIsSpelt() throws IOException {
        write("inner/a.md", "# Bridge\n\nIt closes in April.");
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("inner"));
        ingest(folder.resolve("inner").toString());

        List<String> spellings = List.of("inner/../inner/", "./inner/a.md", link.toString(), folder.toString());
        for (int number = 0; number < spellings.size(); number++) {
            write("inner/a.md", "# Bridge\n\nIt closes in " + (number + 2) + " weeks.");
            assertThat(ingest(spellings.get(number)).updated()).as(spellings.get(number)).isEqualTo(1);
        }
        assertThat(articles.count()).isEqualTo(1);
    }

    @Test
    void refusesWhatItCannotReadAndBringsInTheRest() throws IOException {
        write("a.txt", "");
        Files.write(folder.resolve("b.txt"), new byte[]{'P', 'K', 0, 3});
        Files.write(folder.resolve("c.txt"), "Ein Satz.\nGröße".getBytes(StandardCharsets.ISO_8859_1));
        write("d.md", "---\ntitle: \"open\nWords.");
        try (RandomAccessFile large = new RandomAccessFile(folder.resolve("e.txt").toFile(), "rw")) {
            large.setLength(52_428_800);
        }
        write("f.txt", "x".repeat(1_000_001));
        write("g.jsonl", "{\"id\":\"1\",\"text\":\"First.\"}\nnonsense\n");

        ImportReport report = ingest(folder.toString());

        assertThat(report.added()).isEqualTo(1);
        assertThat(report.refused()).containsExactly(
                refusal("a.txt", null, Reason.of("import.empty")),
                refusal("b.txt", null, Reason.of("import.binary")),
                refusal("c.txt", 2, Reason.of("import.encoding", "UTF-8", 12)),
                refusal("d.md", 1, Reason.of("import.frontmatter.open")),
                refusal("e.txt", null, Reason.of("import.size", 52L, 50L)),
                refusal("f.txt", null, Reason.of("import.longtext", 1_000_001, 1_000_000)),
                refusal("g.jsonl", 2, report.refused().getLast().reason()));
        assertThat(report.refused().getLast().reason().key()).isEqualTo("import.json.broken");
    }

    @Test
    void refusesPlacesThatHoldNothing() throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        write("picture.png", "png");

        assertThat(ingest("empty").refused().getFirst().reason().key()).isEqualTo("import.nofiles");
        assertThat(ingest("nowhere.txt").refused()).containsExactly(
                refusal("nowhere.txt", null, Reason.of("import.missing")));
        assertThat(ingest("picture.png").refused().getFirst().reason())
                .isEqualTo(Reason.of("import.kind", FileKind.allEndings()));
        assertThat(ingest("no\0name").refused().getFirst().reason().key()).isEqualTo("import.missing");
    }

    @Test
    void refusesAFileThatMayNotBeOpened() throws IOException {
        write("a.txt", "Words.");
        Files.setPosixFilePermissions(folder.resolve("a.txt"), Set.of());
        Assumptions.assumeFalse(Files.isReadable(folder.resolve("a.txt")), "this user may read everything");

        assertThat(ingest("a.txt").refused()).containsExactly(
                refusal("a.txt", null, Reason.of("import.unreadable")));
    }

    @Test
    void oneArticleThatTheStoreDoesNotTakeRefusesItselfOnly() throws IOException {
        database.jdbc.sql("alter table article_version add constraint no_word check (body <> 'Bad.')").update();
        write("a.jsonl",
                "{\"id\":\"1\",\"text\":\"Good.\"}\n{\"id\":\"2\",\"text\":\"Bad.\"}\n{\"id\":\"3\",\"text\":\"Fine.\"}\n");

        ImportReport report = ingest("a.jsonl");

        assertThat(report.added()).isEqualTo(2);
        assertThat(report.refused()).singleElement().satisfies(refusal -> {
            assertThat(refusal.source()).isEqualTo(folder.resolve("a.jsonl").toString());
            assertThat(refusal.line()).isEqualTo(2);
            assertThat(refusal.reason().key()).isEqualTo("import.store");
        });
    }

    @Test
    void refusesTheSecondTextUnderOneIdSoThatTwoDoNotTakeTurns() throws IOException {
        write("a.md", "---\nid: x\n---\nFirst words.");
        write("b.md", "---\nid: x\n---\nOther words.");
        write("c.md", "---\nid: x\n---\nFirst words.");

        ImportReport first = ingest(folder.toString());
        ImportReport second = ingest(folder.toString());

        Refusal twice = refusal("b.md", null, Reason.of("import.twice", "x", folder.resolve("a.md").toString()));
        assertThat(first).isEqualTo(new ImportReport(3, 1, 1, 0, List.of(twice), List.of()));
        assertThat(second).isEqualTo(new ImportReport(3, 0, 2, 0, List.of(twice), List.of()));
    }

    @Test
    void aFileThatAParserFailsOnHoldsUpNoOther() throws IOException {
        write("a.html",
                "<script type=application/ld+json>{\"@type\":{\"x\":1}}</script><title>Dam</title><p>It holds.");
        write("b.md", "---\ntitle: &a [[*a]]\n---\nWords.");
        write("c.md", "*a _b ".repeat(50_000));
        write("d.txt", "The bridge closes on Sunday.");

        ImportReport report = ingest(folder.toString());

        assertThat(report.refused()).extracting(Refusal::source).doesNotContain(folder.resolve("d.txt").toString(),
                folder.resolve("a.html").toString());
        assertThat(articles.page("", 0, 10)).extracting(article -> article.current().text())
                .contains("The bridge closes on Sunday.", "It holds.");
        assertThat(report.added() + report.refused().size()).isEqualTo(4);
    }

    @Test
    void tellsHowFarItIs() throws IOException {
        write("a.jsonl", IntStream.range(0, 450).mapToObj(n -> "{\"id\":\"" + n + "\",\"text\":\"Words.\"}")
                .collect(Collectors.joining("\n")));
        write("b.txt", "Other words.");
        List<String> told = new ArrayList<>();

        ingestor.ingest(List.of("."), options(), new ImportProgress() {
            @Override
            public void reading(String name, int number, int of) {
                told.add(Path.of(name).getFileName() + " " + number + "/" + of);
            }

            @Override
            public void stored(long count) {
                told.add("stored " + count);
            }
        });

        assertThat(told).containsExactly("a.jsonl 1/2", "stored 200", "stored 400", "b.txt 2/2", "stored 451");
    }

    @Test
    void bringsInAPageAndKnowsItByItsAddress() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        List<String> words = new ArrayList<>(List.of("It closes in April.", "It closes in May."));
        server.createContext("/bridge", exchange -> {
            byte[] page = ("<title>Bridge</title><p>" + words.removeFirst()).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/bridge";

        ImportReport first = ingest(address);
        ImportReport second = ingest(address);
        ImportReport missing = ingest(address.replace("bridge", "nowhere"));
        server.stop(0);

        assertThat(first.added()).isEqualTo(1);
        assertThat(second.updated()).isEqualTo(1);
        assertThat(missing.refused()).containsExactly(new Refusal(address.replace("bridge", "nowhere"), null,
                Reason.of("fetch.status", "127.0.0.1", "404")));
        assertThat(articles.page("", 0, 10).getFirst().url()).isEqualTo(address);
    }

    @Test
    void readsWithoutStoring() throws IOException {
        write("a.txt", "Some words.");
        write("b.txt", "");

        Reading reading = reader.read(folder);

        assertThat(reading.drafts()).singleElement().satisfies(draft -> {
            assertThat(draft.text()).isEqualTo("Some words.");
            assertThat(draft.origin()).isEqualTo(folder.resolve("a.txt").toString());
        });
        assertThat(reading.refused()).containsExactly(refusal("b.txt", null, Reason.of("import.empty")));
        assertThat(articles.count()).isZero();
    }

    private ImportReport ingest(String place) {
        return ingestor.ingest(List.of(place), options(), ImportProgress.NONE);
    }

    private ImportOptions options() {
        return new ImportOptions(null, null, folder);
    }

    private Refusal refusal(String file, @Nullable Integer line, Reason reason) {
        return new Refusal(folder.resolve(file).toString(), line, reason);
    }

    private void write(String name, String words) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, words);
    }
}
