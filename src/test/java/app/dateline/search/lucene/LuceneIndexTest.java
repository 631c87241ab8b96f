package app.dateline.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.dateline.search.Hit;
import app.dateline.search.IndexUnavailable;
import app.dateline.search.SearchIndex;
import app.dateline.search.SearchIndexContract;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneIndexTest extends SearchIndexContract {
    @TempDir
    private Path home;

    @Override
    protected SearchIndex open() {
        return new LuceneIndex(folder());
    }

    private Path folder() {
        return home.resolve("index");
    }

    @Test
    void remembersAcrossARestart() {
        put(List.of(article(1, passage("The ferry is late.", vector(1)))), 9);

        restart();

        assertThat(index.sequence()).isEqualTo(9);
        assertThat(find("ferry")).extracting(Hit::text).containsExactly("The ferry is late.");
    }

    @Test
    void saysThatAnotherProcessUsesTheFolder() {
        assertThatThrownBy(() -> new LuceneIndex(folder())).isInstanceOf(IndexUnavailable.class)
                .hasMessageContaining(folder().toString()).hasMessageContaining("another process");
    }

    @Test
    void movesADamagedIndexAsideAndBeginsAnew() throws IOException {
        put(List.of(article(1, "en", "The ferry is late.")), 9);
        index.close();
        for (Path file : files()) {
            flipTheMiddleByte(file);
        }

        index = open();

        assertThat(index.sequence()).isZero();
        assertThat(find("ferry")).isEmpty();
        assertThat(home.resolve("index.quarantine-1")).isDirectory();
        put(List.of(article(1, "en", "The ferry is late.")), 9);
        assertThat(find("ferry")).hasSize(1);
    }

    @Test
    void noticesOneFlippedByteInAnyFile() throws IOException {
        put(List.of(article(1, passage("The ferry is late.", vector(1)))), 9);
        index.close();

        for (Path file : files()) {
            byte[] whole = Files.readAllBytes(file);
            flipTheMiddleByte(file);
            try (SearchIndex damaged = open()) {
                assertThat(damaged.sequence()).describedAs("with damage in %s", file.getFileName()).isZero();
            }
            restoreFromQuarantine(file, whole);
        }
        index = open();
        assertThat(index.sequence()).isEqualTo(9);
    }

    private void restoreFromQuarantine(Path file, byte[] whole) throws IOException {
        org.springframework.util.FileSystemUtils.deleteRecursively(folder());
        Files.move(home.resolve("index.quarantine-1"), folder());
        Files.write(file, whole);
    }

    @Test
    void movesAnIndexOfAnotherFormatAside() throws IOException {
        index.close();
        try (var directory = FSDirectory.open(folder());
                var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of("dateline.format", "0", "dateline.sequence", "5").entrySet());
            writer.commit();
        }

        index = open();

        assertThat(index.sequence()).isZero();
        assertThat(home.resolve("index.quarantine-1")).isDirectory();
    }

    @Test
    void keepsTheLastDamagedIndexesOnly() throws IOException {
        for (int time = 1; time <= 5; time++) {
            put(List.of(article(1, "en", "The ferry is late.")), 9);
            index.close();
            files().forEach(LuceneIndexTest::truncate);
            index = open();
        }

        try (Stream<Path> beside = Files.list(home)) {
            assertThat(beside.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("index",
                    "index.quarantine-3", "index.quarantine-4", "index.quarantine-5");
        }
    }

    private static void truncate(Path file) {
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(bytes.length() / 2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void keepsWhatWasCommittedWhenAChangeFails() {
        put(List.of(article(1, "en", "The ferry is late.")), 1);
        float[] wrongLength = {1, 0};
        put(List.of(article(2, passage("A train.", vector(1)))), 2);

        assertThatThrownBy(() -> put(List.of(article(3, "en", "A third one."),
                article(4, passage("A bad vector.", wrongLength))), 3)).isInstanceOf(IndexUnavailable.class);

        assertThat(index.sequence()).isEqualTo(2);
        assertThat(find("third")).isEmpty();
        put(List.of(article(3, "en", "A third one.")), 3);
        assertThat(find("third")).hasSize(1);
        assertThat(find("ferry")).hasSize(1);
    }

    private void restart() {
        index.close();
        index = open();
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void flipTheMiddleByte(Path file) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            long middle = bytes.length() / 2;
            bytes.seek(middle);
            int old = bytes.read();
            bytes.seek(middle);
            bytes.write(old ^ 0xff);
        }
    }
}
