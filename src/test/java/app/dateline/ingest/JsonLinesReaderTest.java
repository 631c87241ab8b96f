package app.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.article.Draft;
import app.dateline.article.Published;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class JsonLinesReaderTest {

    @Test
    void readsOneArticleALine() throws IOException {
        Reading reading = read(
                """
                        {"id":"b1","title":"Old bridge","text":"It\\r\\ncloses.  ","source":"Harbour Post","date":"2026-03-01","url":"https://example.org/b","language":"en","author":"Ida Holm","section":"city"}

                        {"id":7,"title":"","text":" Second. ","lang":"de-DE","published":"2026-03-02T08:00:00Z"}
                        """);

        Draft first = reading.drafts().getFirst();
        assertThat(first.ref()).isEqualTo("b1");
        assertThat(first.headline()).isEqualTo("Old bridge");
        assertThat(first.text()).as("untouched but for line ends").isEqualTo("It\ncloses.  ");
        assertThat(first.source()).isEqualTo("Harbour Post");
        assertThat(first.published()).isEqualTo(Published.parse("2026-03-01"));
        assertThat(first.url()).isEqualTo("https://example.org/b");
        assertThat(first.author()).isEqualTo("Ida Holm");
        assertThat(first.path()).isNull();
        Draft second = reading.drafts().getLast();
        assertThat(second.ref()).isEqualTo("7");
        assertThat(second.headline()).isEmpty();
        assertThat(second.text()).isEqualTo(" Second. ");
        assertThat(second.language()).isEqualTo("de");
        assertThat(second.published()).isEqualTo(Published.parse("2026-03-02T08:00:00Z"));
        assertThat(reading.refused()).isEmpty();
    }

    @Test
    void refusesBadLinesAndReadsTheOthers() throws IOException {
        Reading reading = read("""
                {"id":"1","title":"a","text":"First."}
                {"id":"2","title":"b","text":"Cut
                ["no","object"]
                {"id":"4","title":"d"}
                {"id":"5","title":"e","text":"  "}
                {"id":"6","title":"f","text":7}
                {"id":"7","title":["g"],"text":"Seven."}
                {"id":"8","title":"h","text":"Lone \\ud800 half."}
                {"id":"9","title":"i","text":"Nine."} trailing
                {"id":"10","title":"j","text":"Last."}
                """);

        assertThat(reading.drafts()).extracting(Draft::text).containsExactly("First.", "Last.");
        assertThat(reading.refused()).extracting(Refusal::line).containsExactly(2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(reading.refused()).extracting(refusal -> refusal.reason().key()).containsExactly(
                "import.json.broken", "import.json.shape", "import.json.text", "import.notext", "import.json.text",
                "import.json.field", "import.character", "import.json.broken");
    }

    @Test
    void storesALineWhoseDateCannotBeReadAndSaysSo() throws IOException {
        Reading reading = read("""
                {"id":"1","title":"a","text":"First.","date":"May 6"}
                """);

        assertThat(reading.drafts().getFirst().published()).isNull();
        assertThat(reading.notes()).containsExactly(new Note("a.jsonl", 1, Reason.of("import.date", "May 6")));
    }

    @Test
    void refusesLongTextsAndLongFieldsByTheirLine() throws IOException {
        Reading reading = read("{\"id\":\"1\",\"text\":\"" + "x".repeat(1_000_001) + "\"}\n{\"id\":\"" + "i".repeat(501)
                + "\",\"text\":\"Words.\"}\n{\"id\":\"3\",\"text\":\"" + "x".repeat(8_000_000)
                + "\"}\n{\"id\":\"4\",\"text\":\"Words.\"}");

        assertThat(reading.drafts()).extracting(Draft::ref).containsExactly("4");
        assertThat(reading.refused()).containsExactly(
                new Refusal("a.jsonl", 1, Reason.of("import.longtext", 1_000_001, 1_000_000)),
                new Refusal("a.jsonl", 2, Reason.of("import.longfield", "id", 501, 500)),
                new Refusal("a.jsonl", 3, Reason.of("import.json.longline", 7)));
    }

    @Test
    void refusesALineInAnotherEncodingAndABinaryFile() throws IOException {
        byte[] latin = "{\"text\":\"Gr\u00F6\u00DFe\"}\n{\"text\":\"Size\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(read("a.jsonl", latin).refused())
                .containsExactly(new Refusal("a.jsonl", 1, Reason.of("import.json.encoding")));
        assertThat(read("a.jsonl", latin).drafts()).hasSize(1);
        assertThat(read("{\"text\":\"a\"}\n\0\0\0\n\0").refused())
                .containsExactly(new Refusal("a.jsonl", 2, Reason.of("import.binary")));
        assertThat(read(" \n\n").refused()).containsExactly(new Refusal("a.jsonl", null, Reason.of("import.empty")));
    }

    @Test
    void readsAMarkAtTheTopAndACompressedFile() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("\uFEFF{\"id\":\"1\",\"text\":\"Words.\"}".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(read("a.jsonl.gz", packed.toByteArray()).drafts()).extracting(Draft::text)
                .containsExactly("Words.");
    }

    private static Reading read(String file) throws IOException {
        return read("a.jsonl", file.getBytes(StandardCharsets.UTF_8));
    }

    private static Reading read(String name, byte[] file) throws IOException {
        Collected found = new Collected();
        new JsonLinesReader().read(new ByteArrayInputStream(file), Origin.file(name, "/" + name, ImportOptions.none()),
                found);
        return found.reading();
    }
}
