package app.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.dateline.article.Articles;
import app.dateline.fetch.AddressRules;
import app.dateline.fetch.SafeFetcher;
import app.dateline.testing.TestClock;
import app.dateline.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.ResourceBundleMessageSource;

class FolderWatcherTest {
    private static final Instant LONG_AGO = Instant.parse("2026-03-05T08:00:00Z");

    private final TestDatabase database = TestDatabase.h2();
    private final TestClock clock = new TestClock("2026-03-05T09:00:00Z");
    private final Articles articles = new Articles(database.jdbc, database.transactions, clock);

    @TempDir
    private Path folder;

    @Test
    void loadsWhatIsThereAndNoticesWhatComes() throws IOException {
        write("a.txt", "First words.", LONG_AGO);
        FolderWatcher watcher = watcher(clock, folder);

        watcher.firstLoad();
        assertThat(articles.count()).isEqualTo(1);

        write("inner/b.txt", "Second words.", LONG_AGO);
        write("a.txt", "First words, changed.", LONG_AGO);
        watcher.runOnce();

        assertThat(watcher.report()).isEqualTo(new ImportReport(2, 1, 0, 1, List.of(), List.of()));
    }

    @Test
    void readsAFileOnceItMayBeOpened() throws IOException {
        write("a.txt", "Words.", LONG_AGO);
        Path file = folder.resolve("a.txt");
        Files.setPosixFilePermissions(file, Set.of());
        Assumptions.assumeFalse(Files.isReadable(file), "the superuser may read everything");
        FolderWatcher watcher = watcher(clock, folder);
        watcher.firstLoad();
        assertThat(articles.count()).isZero();

        Files.setPosixFilePermissions(file, Set.of(PosixFilePermission.OWNER_READ));
        watcher.runOnce();

        assertThat(articles.count()).isEqualTo(1);
    }

    @Test
    void waitsForAFileThatIsStillBeingWritten() throws IOException {
        FolderWatcher watcher = watcher(clock, folder);
        write("a.txt", "Half", clock.instant());
        watcher.runOnce();

        write("a.txt", "Half and more", clock.instant());
        watcher.runOnce();
        assertThat(articles.count()).as("it has grown since the round before").isZero();

        watcher.runOnce();
        assertThat(articles.page("", 0, 1).getFirst().current().text()).isEqualTo("Half and more");
    }

    @Test
    void doesNotWaitForeverForAFileFromTheFuture() throws IOException {
        FolderWatcher watcher = watcher(clock, folder);
        write("a.txt", "Words.", clock.instant().plus(Duration.ofDays(1)));

        watcher.runOnce();

        assertThat(articles.count()).isEqualTo(1);
    }

    @Test
    void refusesABadFileOnceAndGoesOn() throws IOException {
        FolderWatcher watcher = watcher(clock, folder);
        write("a.md", "---\nopen\n", LONG_AGO);
        write("b.txt", "Words.", LONG_AGO);

        watcher.runOnce();
        assertThat(watcher.report().refused()).extracting(refusal -> refusal.reason().key())
                .containsExactly("import.frontmatter.open");
        write("c.txt", "Other words.", LONG_AGO);
        watcher.runOnce();

        assertThat(watcher.report()).isEqualTo(new ImportReport(1, 1, 0, 0, List.of(), List.of()));
        assertThat(articles.count()).isEqualTo(2);
    }

    @Test
    void leavesTheArticleOfARemovedFileAlone() throws IOException {
        FolderWatcher watcher = watcher(clock, folder);
        write("a.txt", "Words.", LONG_AGO);
        watcher.runOnce();

        Files.delete(folder.resolve("a.txt"));
        watcher.runOnce();

        assertThat(articles.count()).isEqualTo(1);
    }

    @Test
    void looksAgainForAFolderThatDoesNotExistYet() throws IOException {
        FolderWatcher watcher = watcher(clock, folder.resolve("later"));
        watcher.firstLoad();

        write("later/a.txt", "Words.", LONG_AGO);
        watcher.runOnce();

        assertThat(articles.count()).isEqualTo(1);
    }

    @Test
    void noticesANewFileWithinFiveSecondsWhileRunning() throws IOException {
        FolderWatcher watcher = watcher(Clock.systemUTC(), folder);
        watcher.start();

        Files.writeString(folder.resolve("a.txt"), "Words.");

        await().atMost(Duration.ofSeconds(5)).until(() -> articles.count() == 1);
        watcher.stop();
        assertThat(watcher.isRunning()).isFalse();
    }

    private FolderWatcher watcher(Clock time, Path watched) {
        DraftReader reader = new DraftReader();
        PageReader pages = new PageReader(new SafeFetcher(new AddressRules(List.of())), reader);
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/terminal");
        ArticleFolders folders = new ArticleFolders(new IngestSettings(List.of(watched.toString()), 50),
                new Ingestor(articles, reader, pages, new IngestSettings(List.of(), 50)), articles, messages);
        return new FolderWatcher(folders, time);
    }

    private void write(String name, String words, Instant modified) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, words);
        Files.setLastModifiedTime(file, FileTime.from(modified));
    }
}
