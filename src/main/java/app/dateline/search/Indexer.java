package app.dateline.search;

import app.dateline.article.Articles;
import app.dateline.work.Loop;
import app.dateline.work.Looping;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps the index up to date with the store: one loop for words, one behind it for vectors. Whoever stores articles calls
 * {@link #wake()}, or {@link #catchUp} to wait for all of it.
 */
public final class Indexer implements SmartLifecycle, Looping, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Indexer.class);
    private static final int PHASE = 100;
    /** Of {@link WordsStage}'s batches: some 200 articles, well under a second. */
    private static final int FIRST_STEPS = 2;
    private static final Duration LEAVE = Duration.ofMinutes(1);

    private final Articles articles;
    private final SearchIndex index;
    private final WordsStage words;
    private final VectorsStage vectors;
    private final boolean auto;
    private final Duration every;
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
        this.every = settings.every();
        this.wordsLoop = new Loop("index words", this::wordsStep, clock);
        this.vectorsLoop = new Loop("index vectors", this::vectorsStep, clock);
    }

    /** Brings a small store's words in at once; a large one's follow while it answers. */
    private void firstWords() {
        try {
            for (int step = 0; step < FIRST_STEPS && words.next() > 0; step++) {
                log.debug("the index knows changes up to {}", index.sequence());
            }
        } catch (RuntimeException e) {
            log.warn("the words of the first articles cannot be indexed yet: {}", e.toString());
        }
    }

    private Duration wordsStep() {
        if (words.next() == 0) {
            return every;
        }
        vectorsLoop.wake();
        return Duration.ZERO;
    }

    private Duration vectorsStep() {
        return vectors.next(() -> stopping, computed -> {}) ? Duration.ZERO : every;
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
            index.apply(List.of(), index.sequence(), 0);
        }
        wake();
    }

    public IndexerState state() {
        String failure = wordsLoop.lastFailure() != null ? wordsLoop.lastFailure() : vectorsLoop.lastFailure();
        return new IndexerState(index.sequence(), articles.lastSequence(), vectors.waiting(),
                wordsLoop.lastProgress(), failure);
    }

    /** After the folders are loaded and before the web server opens, so that the first question finds the first articles. */
    @Override
    public int getPhase() {
        return PHASE;
    }

    @Override
    public void start() {
        stopping = false;
        firstWords();
        wordsLoop.start();
        vectorsLoop.start();
    }

    @Override
    public void stop() {
        stopping = true;
        wordsLoop.stop(LEAVE);
        vectorsLoop.stop(LEAVE);
    }

    @Override
    public List<Loop> loops() {
        return List.of(wordsLoop, vectorsLoop);
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
