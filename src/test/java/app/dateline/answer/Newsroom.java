package app.dateline.answer;

import app.dateline.article.Articles;
import app.dateline.article.Draft;
import app.dateline.article.Quotes;
import app.dateline.article.Saved;
import app.dateline.search.Embedder;
import app.dateline.search.Indexer;
import app.dateline.search.IndexerSettings;
import app.dateline.search.LeadVectors;
import app.dateline.search.SearchIndex;
import app.dateline.search.SearchSettings;
import app.dateline.text.TextAnalyzer;
import app.dateline.topic.Topic;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** A store with its index and its answerer: the real parts, wired as in the application, in a folder of their own. */
public final class Newsroom implements AutoCloseable {
    /** One for all newsrooms: it takes a second to load. */
    private static final Embedder MODEL = new Embedder(Path.of("target", "models"), Duration.ofMinutes(1));

    public final Articles articles;
    public final Quotes quotes;
    public final SearchIndex index;
    public final JdbcClient jdbc;
    public final MeterRegistry meters = new SimpleMeterRegistry();
    public final List<Topic> topics = new ArrayList<>();
    public final Answerer answerer;
    public final TextAnalyzer analyzer;
    public final LeadVectors leads;
    public final Embedder embedder = MODEL;
    private final Indexer indexer;
    private final AnnotationConfigApplicationContext parts = new AnnotationConfigApplicationContext();

    /** @param database migrated already */
    public Newsroom(DataSource database, Path folder, Clock clock) {
        parts.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        parts.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(database));
        parts.registerBean(Clock.class, () -> clock);
        parts.registerBean(SearchSettings.class,
                () -> new SearchSettings("lucene", folder.resolve("index"), folder.resolve("models"),
                        Duration.ofMinutes(1)));
        parts.registerBean(IndexerSettings.class, () -> new IndexerSettings(false, Duration.ofSeconds(1), 2));
        parts.registerBean("embedder", Embedder.class, () -> MODEL, bean -> bean.setDestroyMethodName(""));
        var scanner = new ClassPathBeanDefinitionScanner(parts);
        scanner.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*Test\\b.*")));
        scanner.scan("app.dateline.article", "app.dateline.search", "app.dateline.text");
        parts.refresh();
        jdbc = parts.getBean(JdbcClient.class);
        articles = parts.getBean(Articles.class);
        quotes = parts.getBean(Quotes.class);
        index = parts.getBean(SearchIndex.class);
        indexer = parts.getBean(Indexer.class);
        analyzer = parts.getBean(TextAnalyzer.class);
        leads = parts.getBean(LeadVectors.class);
        var finder = new Finder(articles, quotes, index, MODEL::question, analyzer);
        answerer = new Answerer(articles, index, new PartsFinder(finder, articles, analyzer), () -> List.copyOf(topics),
                clock, new AnswerCache(meters));
    }

    /** Stores and indexes, words and vectors. */
    public List<Saved> add(Draft... drafts) {
        List<Saved> saved = store(drafts);
        catchUp(Indexer.Progress.NONE);
        return saved;
    }

    /** Stores, and leaves the index behind. */
    public List<Saved> store(Draft... drafts) {
        return articles.saveAll(List.of(drafts));
    }

    public void catchUp(Indexer.Progress progress) {
        indexer.catchUp(progress);
    }

    public Answer ask(String question) {
        return answerer.answer(Question.of(question));
    }

    @Override
    public void close() {
        parts.close();
    }
}
