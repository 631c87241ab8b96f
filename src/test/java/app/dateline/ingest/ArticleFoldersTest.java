package app.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.article.Articles;
import app.dateline.fetch.AddressRules;
import app.dateline.fetch.FetchSettings;
import app.dateline.fetch.SafeFetcher;
import app.dateline.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;

class ArticleFoldersTest {
    private final TestDatabase database = TestDatabase.h2();
    private final Articles articles = new Articles(database.jdbc, database.transactions, Clock.systemUTC());
    private final ApplicationContextRunner app = new ApplicationContextRunner().withUserConfiguration(Room.class)
            .withBean(Articles.class, () -> articles).withBean(Clock.class, Clock::systemUTC)
            .withBean("messageSource", ResourceBundleMessageSource.class, ResourceBundleMessageSource::new);

    @TempDir
    private Path folder;

    @Test
    void theAppLoadsItsFoldersBeforeItIsReady() throws IOException {
        Files.createDirectories(folder.resolve("second"));
        Files.writeString(folder.resolve("a.txt"), "Words.");
        Files.writeString(folder.resolve("second/b.txt"), "Other words.");

        app.withPropertyValues("dateline.articles=" + folder.resolve("second") + "," + folder).run(context -> {
            assertThat(context).hasNotFailed().hasSingleBean(FolderWatcher.class);
            assertThat(context.getBean(ArticleFolders.class).report().files()).isEqualTo(3);
            assertThat(articles.count()).isEqualTo(2);
        });
    }

    @Test
    void aCommandWatchesNothingAndLoadsAFreshStoreOnly() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "Words.");

        app.withPropertyValues("dateline.watch=false", "dateline.articles=" + folder).run(context -> {
            assertThat(context).hasNotFailed().doesNotHaveBean(FolderWatcher.class);
            assertThat(articles.count()).isZero();

            context.getBean(ArticleFolders.class).loadIfFresh();
            assertThat(articles.count()).isEqualTo(1);

            Files.writeString(folder.resolve("b.txt"), "Other words.");
            context.getBean(ArticleFolders.class).loadIfFresh();
            assertThat(articles.count()).isEqualTo(1);
        });
    }

    @Test
    void loadsTheArticlesThatArePackedInTheProgram() throws IOException {
        app.withPropertyValues("dateline.watch=false").run(context -> {
            ImportReport first = context.getBean(ArticleFolders.class).loadPacked();
            ImportReport second = context.getBean(ArticleFolders.class).loadPacked();

            try (Stream<Path> files = Files.list(Path.of("config/articles"))) {
                assertThat(first.added()).isEqualTo(files.count()).isPositive();
            }
            assertThat(first.refused()).isEmpty();
            assertThat(second.known()).isEqualTo(first.added());
        });
    }

    @EnableConfigurationProperties({IngestSettings.class, FetchSettings.class})
    @Import({ArticleFolders.class, FolderWatcher.class, Ingestor.class, DraftReader.class, PageReader.class,
            SafeFetcher.class, AddressRules.class})
    static class Room {}
}
