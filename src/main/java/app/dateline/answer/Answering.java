package app.dateline.answer;

import app.dateline.article.Articles;
import app.dateline.article.Quotes;
import app.dateline.search.Embedder;
import app.dateline.search.SearchIndex;
import app.dateline.text.TextAnalyzer;
import app.dateline.topic.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the answerer together. */
@Configuration(proxyBeanMethods = false)
class Answering {

    @Bean
    Answerer answerer(Articles articles, Quotes quotes, SearchIndex index, Embedder embedder, TextAnalyzer analyzer,
            Topics topics, Clock clock, MeterRegistry meters) {
        Finder finder = new Finder(articles, quotes, index, embedder::question, analyzer);
        return new Answerer(articles, index, new PartsFinder(finder, articles, analyzer), topics::all, clock,
                new AnswerCache(meters));
    }
}
