package app.dateline.search;

import app.dateline.article.Articles;
import app.dateline.article.Quotes;
import app.dateline.text.TextAnalyzer;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the room's parts together. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    @Bean
    TextAnalyzer textAnalyzer() {
        return new TextAnalyzer();
    }

    @Bean
    Embedder embedder(SearchSettings settings) {
        return new Embedder(settings.models(), settings.modelPatience());
    }

    @Bean
    Indexer indexer(Articles articles, Quotes quotes, TextAnalyzer analyzer, Vectors vectors, VectorBacklog backlog,
            SearchIndex index, IndexerSettings settings, Clock clock) {
        var reader = new ArticleReader(analyzer::analyze);
        var words = new WordsStage(articles, quotes, reader, vectors, index);
        var following = new VectorsStage(articles, reader, vectors, backlog, index, words, settings.threads());
        return new Indexer(articles, index, words, following, settings, clock);
    }
}
