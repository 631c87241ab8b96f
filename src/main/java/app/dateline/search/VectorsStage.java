package app.dateline.search;

import app.dateline.article.Article;
import app.dateline.article.Articles;
import app.dateline.search.Vectors.Computed;
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
import org.jspecify.annotations.Nullable;

/**
 * Follows the words with vectors, in short runs: read some articles and compute their vectors on all threads, remember these
 * on one, then put the articles into the index again. After a crash it goes on where it was.
 */
final class VectorsStage implements AutoCloseable {
    /** The threads have nothing to compute while a run begins and ends; a few seconds of work make that small. */
    private static final int ARTICLES_AT_A_TIME = 64;
    /** Vectors that a crash may cost: about a second of work. */
    private static final int REMEMBERED_AT_A_TIME = 32;

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
        List<Article> waiting = Portion.of(backlog.next(ARTICLES_AT_A_TIME).stream().map(articles::find)
                .flatMap(Optional::stream).toList());
        List<ReadArticle> read = waiting.stream().map(article -> workers.submit(() -> reader.read(article))).toList()
                .stream().map(VectorsStage::result).flatMap(Optional::stream).toList();
        if (read.isEmpty() || !compute(read, stop, computed)) {
            return false;
        }
        synchronized (words) {
            return putIntoIndex(read);
        }
    }

    /** Returns false when it was stopped or the model cannot run; what was computed is remembered all the same. */
    private boolean compute(List<ReadArticle> read, BooleanSupplier stop, LongConsumer computed) {
        List<Future<@Nullable Computed>> running = new ArrayList<>();
        missing(read).forEach((key, text) -> running
                .add(workers.submit(() -> stop.getAsBoolean() ? null : vectors.compute(key, text))));
        List<Computed> fresh = new ArrayList<>();
        boolean all = true;
        for (int i = 0; i < running.size(); i++) {
            Optional<Computed> one = result(running.get(i));
            one.ifPresent(fresh::add);
            all &= one.isPresent();
            if (fresh.size() == REMEMBERED_AT_A_TIME) {
                vectors.remember(fresh);
                fresh.clear();
            }
            computed.accept(i + 1);
        }
        vectors.remember(fresh);
        return all;
    }

    private Map<String, String> missing(List<ReadArticle> read) {
        Map<String, float[]> known = vectors.known(read);
        Map<String, String> texts = new LinkedHashMap<>();
        read.forEach(article -> vectors.missing(article, known).forEach(key -> texts.put(key, article.embedded(key))));
        return texts;
    }

    private static <T> Optional<T> result(Future<? extends @Nullable T> future) {
        try {
            return Optional.ofNullable(future.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a passage was not read or embedded: " + e.getCause(), e.getCause());
        }
    }

    /** Articles that changed meanwhile stay on the backlog: the words come first. */
    private boolean putIntoIndex(List<ReadArticle> read) {
        long sequence = index.sequence();
        List<ReadArticle> current = read.stream().filter(article -> isCurrent(article, sequence)).toList();
        Map<String, float[]> known = vectors.known(current);
        index.apply(current.stream().map(article -> article.indexed(known)).toList(), sequence, sequence);
        vectors.await(current, known);
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
