package app.dateline.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns English questions and passages into vectors whose cosine tells how near they are in meaning. The model loads
 * beside the rest of the start; where it cannot run, everything goes by words alone.
 */
public final class Embedder implements AutoCloseable {
    /** The one language the model knows. */
    public static final String LANGUAGE = "en";
    private static final Logger log = LoggerFactory.getLogger(Embedder.class);
    /** The model was trained with these words before a question, and none before a passage. */
    private static final String QUESTION = "Represent this sentence for searching relevant passages: ";
    private static final int MOST_CACHED = 10_000;
    private static final long A_MOMENT = 1_000_000;

    private final CompletableFuture<Optional<EmbeddingModel>> model = new CompletableFuture<>();
    private final Duration patience;
    private final Cache<String, float[]> questions = Caffeine.newBuilder().maximumSize(MOST_CACHED).build();
    private final AtomicInteger asking = new AtomicInteger();

    /**
     * Begins to load the model.
     *
     * @param folder for the unpacked model and native code
     * @param patience how long a question waits for the model
     */
    public Embedder(Path folder, Duration patience) {
        this.patience = patience;
        Thread.ofPlatform().daemon().name("embedding model").start(() -> load(folder));
    }

    private void load(Path folder) {
        try {
            model.complete(Optional.of(EmbeddingModel.load(folder)));
        } catch (Exception | LinkageError e) {
            log.warn("embedding model {} cannot run here; questions are answered by words alone", EmbeddingModel.NAME,
                    e);
            model.complete(Optional.empty());
        }
    }

    /** Names the model that vectors come from. */
    public String model() {
        return EmbeddingModel.NAME;
    }

    /** The vector of a question in English; null when the model cannot run or is not loaded in time. */
    public float @Nullable [] question(String words) {
        float[] known = questions.getIfPresent(words);
        if (known != null) {
            return known;
        }
        EmbeddingModel loaded = inTime();
        if (loaded == null) {
            return null;
        }
        asking.incrementAndGet();
        try {
            float[] vector = loaded.embed(QUESTION + words);
            questions.put(words, vector);
            return vector;
        } finally {
            asking.decrementAndGet();
        }
    }

    private @Nullable EmbeddingModel inTime() {
        try {
            return model.get(patience.toMillis(), TimeUnit.MILLISECONDS).orElse(null);
        } catch (TimeoutException e) {
            log.warn("embedding model {} is not loaded after {}; this question goes by words alone",
                    EmbeddingModel.NAME, patience);
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } catch (ExecutionException e) {
            throw new IllegalStateException("loading never fails, it says so", e);
        }
    }

    /** The vector of a passage, once the model is loaded and no question is being embedded; null when it cannot run. */
    public float @Nullable [] passage(String text) {
        EmbeddingModel loaded = model.join().orElse(null);
        if (loaded == null) {
            return null;
        }
        while (asking.get() > 0) {
            LockSupport.parkNanos(A_MOMENT);
        }
        return loaded.embed(text);
    }

    @Override
    public void close() {
        // The runtime's native code is torn down when the process ends; a model that still loads then crashes it.
        model.join().ifPresent(EmbeddingModel::close);
    }
}
