package app.dateline.search;

import app.dateline.article.Article;
import app.dateline.article.Articles;
import app.dateline.article.Quotes;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings changed articles into the index: their words at once, their vectors where these are known already. */
final class WordsStage {
    private static final Logger log = LoggerFactory.getLogger(WordsStage.class);
    /** Each time costs a commit of the index and three of the database. */
    private static final int AT_A_TIME = 100;

    private final Articles articles;
    private final Quotes quotes;
    private final ArticleReader reader;
    private final Vectors vectors;
    private final SearchIndex index;
    private @Nullable String store;

    WordsStage(Articles articles, Quotes quotes, ArticleReader reader, Vectors vectors, SearchIndex index) {
        this.articles = articles;
        this.quotes = quotes;
        this.reader = reader;
        this.vectors = vectors;
        this.index = index;
    }

    /** Takes the next changes; returns how many, 0 when the index has them all. */
    synchronized int next() {
        if (store == null) {
            store = articles.storeId();
            catchUpWithTheIndex(store);
        } else if (!store.equals(index.store())) {
            // It was damaged, and is a new one.
            index.begin(store);
        }
        long from = index.sequence();
        List<Article> changed = Portion.of(articles.changedAfter(from, AT_A_TIME));
        if (!changed.isEmpty()) {
            index(changed, from);
        }
        return changed.size();
    }

    /** After a crash the index may be ahead of the articles' stage, or of a store that was put back from a backup. */
    private void catchUpWithTheIndex(String wanted) {
        boolean isOthers = !wanted.equals(index.store());
        if (isOthers && index.sequence() > 0 || index.sequence() > articles.lastSequence()) {
            log.warn("the index knows change {} of {}, the store ends at {}: the index is made anew", index.sequence(),
                    isOthers ? "another store" : "this store", articles.lastSequence());
        }
        if (isOthers || index.sequence() > articles.lastSequence()) {
            index.begin(wanted);
        }
        articles.indexedUpTo(index.sequence());
    }

    private void index(List<Article> changed, long from) {
        List<ReadArticle> read = changed.parallelStream().map(reader::read).toList();
        quotes.replaceAll(read.stream().map(article -> new Quotes.Found(article.article().id(),
                article.article().current().version(), article.found().quotes(), article.found().statements()))
                .toList());
        Map<String, float[]> known = vectors.known(read);
        // Noted before the words are in the index: a crash in between must not lose the vectors.
        vectors.await(read, known);
        long upTo = changed.getLast().sequence();
        index.apply(read.stream().map(article -> article.indexed(known)).toList(), from, upTo);
        articles.indexedUpTo(upTo);
    }
}
