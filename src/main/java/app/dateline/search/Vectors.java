package app.dateline.search;

import app.dateline.work.Race;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The vectors that were computed, and the articles that wait for theirs. */
@Component
class Vectors {
    private static final Logger log = LoggerFactory.getLogger(Vectors.class);

    private final Embeddings embeddings;
    private final VectorBacklog backlog;
    private final Embedder embedder;
    private final TransactionTemplate transaction;
    /** Passages that the model failed on: they must not hold up the others. */
    private final Set<String> refused = ConcurrentHashMap.newKeySet();

    Vectors(Embeddings embeddings, VectorBacklog backlog, Embedder embedder, PlatformTransactionManager transactions) {
        this.embeddings = embeddings;
        this.backlog = backlog;
        this.embedder = embedder;
        this.transaction = new TransactionTemplate(transactions);
    }

    Map<String, float[]> known(List<ReadArticle> articles) {
        return embeddings.known(embedder.model(),
                articles.stream().flatMap(article -> article.keys().stream()).toList());
    }

    /** Puts the articles on the backlog, or takes those off that lack no vector; in one transaction. */
    void await(List<ReadArticle> articles, Map<String, float[]> known) {
        transaction.executeWithoutResult(status -> articles.forEach(article -> {
            int missing = missing(article, known).size();
            if (missing > 0) {
                backlog.put(article.article().id(), missing);
            } else {
                backlog.remove(article.article().id());
            }
        }));
    }

    /** What is to be computed for an article. */
    List<String> missing(ReadArticle article, Map<String, float[]> known) {
        return article.without(known).stream().filter(key -> !refused.contains(key)).toList();
    }

    /**
     * A vector that was computed.
     *
     * @param vector null where the model refuses the text
     */
    record Computed(String key, float @Nullable [] vector) {}

    /** Computes a vector on the calling thread; null where the model cannot run. */
    @Nullable
    Computed compute(String key, String text) {
        try {
            float[] vector = embedder.passage(text);
            return vector == null ? null : new Computed(key, vector);
        } catch (IllegalStateException e) {
            log.error("a passage of {} characters goes without a vector, the model refuses it", text.length(), e);
            refused.add(key);
            return new Computed(key, null);
        }
    }

    /**
     * Remembers vectors in one transaction, so that none of them is computed again. Alerts and the index compute the
     * same ones, two processes as well; in the same order nobody waits for each other.
     */
    void remember(List<Computed> computed) {
        List<Computed> ordered = computed.stream().sorted(Comparator.comparing(Computed::key)).toList();
        Race.run(transaction, () -> {
            ordered.forEach(this::remember);
            return true;
        });
    }

    private void remember(Computed computed) {
        float[] vector = computed.vector();
        if (vector != null) {
            embeddings.remember(embedder.model(), computed.key(), vector);
        }
    }
}
