package app.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.testing.TestClock;
import app.dateline.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

class SearchConfigurationTest {
    @TempDir
    private Path home;
    private final TestDatabase database = TestDatabase.h2();

    @Test
    void runsTheLoopUnlessToldNotTo() {
        app().run(context -> assertThat(context.getBean(Indexer.class).isRunning()).isTrue());
        app().withPropertyValues("dateline.indexer.loop=false")
                .run(context -> assertThat(context.getBean(Indexer.class).isRunning()).isFalse());
    }

    @Test
    void namesTheEnginesThereAre() {
        app().withPropertyValues("dateline.search.engine=solr").run(context -> assertThat(context).getFailure()
                .rootCause().hasMessageContaining("dateline.search.engine").hasMessageContaining("solr")
                .hasMessageContaining("lucene"));
    }

    private ApplicationContextRunner app() {
        return new ApplicationContextRunner().withUserConfiguration(Rooms.class)
                .withBean(JdbcClient.class, () -> database.jdbc)
                .withBean(Clock.class, () -> new TestClock("2026-03-05T09:00:00Z"))
                .withBean(PlatformTransactionManager.class, () -> database.transactions)
                .withPropertyValues("dateline.search.path=" + home.resolve("index"),
                        "dateline.search.models=target/models");
    }

    @Configuration
    @ComponentScan({"app.dateline.article", "app.dateline.search"})
    @EnableConfigurationProperties({SearchSettings.class, IndexerSettings.class})
    static class Rooms {}
}
