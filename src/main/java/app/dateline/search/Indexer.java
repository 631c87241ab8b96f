package app.dateline.search;

import app.dateline.article.Articles;
import java.time.Clock;
import java.util.List;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps the index up to date with the store: one loop for words, one behind it for vectors. Whoever stores articles calls
 * {@link #wake()}, or {@link #catchUp} to wait for all of it.
 */
public final class Indexer implements SmartLifecycle, AutoCloseable {
    private final Articles articles;
    private final SearchIndex index;
    private final WordsStage words;
    private final VectorsStage vectors;
    private final boolean auto;
    private final Loop wordsLoop;
    private final Loop vectorsLoop;
    private volatile boolean stopping;

    Indexer(Articles articles, SearchIndex index, WordsStage words, VectorsStage vectors, IndexerSettings settings,
            Clock clock) {
        this.articles = articles;
        this.index = index;
        this.words = words;
        this.vectors = vectors;
        this.auto = settings.loop();
        this.wordsLoop = new Loop("index words", this::wordsStep, settings.every(), clock);
        this.vectorsLoop = new Loop("index vectors", this::vectorsStep, settings.every(), clock);
    }

    private boolean wordsStep() {
        boolean changed = words.next() > 0;
        if (changed) {
            vectorsLoop.wake();
        }
        return changed;
    }

    private boolean vectorsStep() {
        return vectors.next(() -> stopping, computed -> {});
    }

    /** Looks at the store now rather than in a while. */
    public void wake() {
        wordsLoop.wake();
    }

    /**
     * Returns when the words and vectors of everything stored so far are in the index. May be called while the loops run.
     * Interrupted and called again, it goes on where it was.
     */
    public void catchUp(Progress progress) {
        long from = index.sequence();
        long upTo = articles.lastSequence();
        while (words.next() > 0) {
            progress.words(Math.min(index.sequence(), upTo) - from, upTo - from);
        }
        long done = 0;
        long waiting = vectors.waiting();
        boolean more = waiting > 0;
        while (more) {
            long before = done;
            long total = done + waiting;
            more = vectors.next(() -> stopping, now -> progress.vectors(Math.min(before + now, total), total));
            waiting = vectors.waiting();
            done = total - waiting;
            more &= waiting > 0;
        }
    }

    /** Makes the index anew from the store, article by article, while it goes on answering. */
    public void reindex() {
        synchronized (words) {
            index.apply(List.of(), 0);
        }
        wake();
    }

    public IndexerState state() {
        String failure = wordsLoop.lastFailure() != null ? wordsLoop.lastFailure() : vectorsLoop.lastFailure();
        return new IndexerState(index.sequence(), articles.lastSequence(), vectors.waiting(),
                wordsLoop.lastProgress(), failure);
    }

    @Override
    public void start() {
        stopping = false;
        wordsLoop.start();
        vectorsLoop.start();
    }

    @Override
    public void stop() {
        stopping = true;
        try {
            wordsLoop.stop();
            vectorsLoop.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return wordsLoop.isRunning();
    }

    @Override
    public boolean isAutoStartup() {
        return auto;
    }

    @Override
    public void close() {
        stop();
        vectors.close();
    }

    /** Told how far {@link #catchUp} has come. Totals may grow meanwhile. */
    public interface Progress {
        /** For those who do not look. */
        Progress NONE = new Progress() {
        };

        /** Changes of articles whose words are in the index, of those there were. */
        default void words(long done, long total) {}

        /** Passages whose vectors are computed, of those that lacked one. */
        default void vectors(long done, long total) {}
    }
}
