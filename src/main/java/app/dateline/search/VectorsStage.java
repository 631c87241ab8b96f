package app.dateline.search;

import app.dateline.article.Article;
import app.dateline.article.Articles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * Follows the words with vectors, in short runs: compute a few articles' vectors, remember each, then put the articles
 * into the index again. After a crash it goes on where it was.
 */
final class VectorsStage implements AutoCloseable {
    private static final int ARTICLES_AT_A_TIME = 16;

    private final Articles articles;
    private final ArticleReader reader;
    private final Vectors vectors;
    private final VectorBacklog backlog;
    private final SearchIndex index;
    private final WordsStage words;
    private final ExecutorService workers;

    VectorsStage(Articles articles, ArticleReader reader, Vectors vectors, VectorBacklog backlog, SearchIndex index,
            WordsStage words, int threads) {
        this.articles = articles;
        this.reader = reader;
        this.vectors = vectors;
        this.backlog = backlog;
        this.index = index;
        this.words = words;
        this.workers = Executors.newFixedThreadPool(threads,
                Thread.ofPlatform().daemon().name("vectors-", 1).factory());
    }

    /**
     * Works off a part of the backlog.
     *
     * @param stop asked between passages
     * @param computed told how many passages have been computed so far in this run
     * @return true when something was done and more may wait
     */
    synchronized boolean next(BooleanSupplier stop, LongConsumer computed) {
        List<ReadArticle> read = backlog.next(ARTICLES_AT_A_TIME).stream().map(articles::find)
                .flatMap(Optional::stream).map(reader::read).toList();
        if (read.isEmpty() || !compute(read, stop, computed)) {
            return false;
        }
        synchronized (words) {
            return putIntoIndex(read);
        }
    }

    private boolean compute(List<ReadArticle> read, BooleanSupplier stop, LongConsumer computed) {
        Map<String, String> texts = missing(read);
        List<Future<Boolean>> running = new ArrayList<>();
        texts.forEach((key, text) -> running
                .add(workers.submit(() -> !stop.getAsBoolean() && vectors.compute(key, text))));
        boolean all = true;
        for (int i = 0; i < running.size(); i++) {
            all &= done(running.get(i));
            computed.accept(i + 1);
        }
        return all;
    }

    private Map<String, String> missing(List<ReadArticle> read) {
        Map<String, float[]> known = vectors.known(read);
        Map<String, String> texts = new LinkedHashMap<>();
        read.forEach(article -> vectors.missing(article, known).forEach(key -> texts.put(key, article.embedded(key))));
        return texts;
    }

    private static boolean done(Future<Boolean> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("an embedding failed: " + e.getCause(), e.getCause());
        }
    }

    /** Articles that changed meanwhile stay on the backlog: the words come first. */
    private boolean putIntoIndex(List<ReadArticle> read) {
        long sequence = index.sequence();
        List<ReadArticle> current = read.stream().filter(article -> isCurrent(article, sequence)).toList();
        Map<String, float[]> known = vectors.known(current);
        index.apply(current.stream().map(article -> article.indexed(known)).toList(), sequence, sequence);
        current.forEach(article -> vectors.await(article, known));
        return !current.isEmpty();
    }

    private boolean isCurrent(ReadArticle article, long indexed) {
        return article.article().sequence() <= indexed && articles.find(article.article().id())
                .map(Article::sequence).filter(now -> now == article.article().sequence()).isPresent();
    }

    /** Passages that wait. */
    long waiting() {
        return backlog.passages();
    }

    @Override
    public void close() {
        workers.close();
    }
}
