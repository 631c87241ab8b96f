package app.dateline.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The vectors that were computed, and the articles that wait for theirs. */
@Component
class Vectors {
    private static final Logger log = LoggerFactory.getLogger(Vectors.class);

    private final Embeddings embeddings;
    private final VectorBacklog backlog;
    private final Embedder embedder;
    /** Passages that the model failed on: they must not hold up the others. */
    private final Set<String> refused = ConcurrentHashMap.newKeySet();

    Vectors(Embeddings embeddings, VectorBacklog backlog, Embedder embedder) {
        this.embeddings = embeddings;
        this.backlog = backlog;
        this.embedder = embedder;
    }

    Map<String, float[]> known(List<ReadArticle> articles) {
        return embeddings.known(embedder.model(),
                articles.stream().flatMap(article -> article.keys().stream()).toList());
    }

    /** Puts the article on the backlog, or takes it off when it lacks none. */
    void await(ReadArticle article, Map<String, float[]> known) {
        int missing = missing(article, known).size();
        if (missing > 0) {
            backlog.put(article.article().id(), missing);
        } else {
            backlog.remove(article.article().id());
        }
    }

    /** What is to be computed for an article. */
    List<String> missing(ReadArticle article, Map<String, float[]> known) {
        return article.without(known).stream().filter(key -> !refused.contains(key)).toList();
    }

    /** Computes a vector and remembers it at once; returns false where the model cannot run. */
    boolean compute(String key, String text) {
        float[] vector;
        try {
            vector = embedder.passage(text);
        } catch (IllegalStateException e) {
            log.error("a passage of {} characters goes without a vector, the model refuses it", text.length(), e);
            return refused.add(key);
        }
        if (vector != null) {
            embeddings.remember(embedder.model(), key, vector);
        }
        return vector != null;
    }
}
