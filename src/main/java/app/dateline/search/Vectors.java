package app.dateline.search;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The vectors that were computed, and the articles that wait for theirs. */
@Component
class Vectors {
    private final Embeddings embeddings;
    private final VectorBacklog backlog;
    private final Embedder embedder;

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
        int missing = article.without(known).size();
        if (missing > 0) {
            backlog.put(article.article().id(), missing);
        } else {
            backlog.remove(article.article().id());
        }
    }

    /** Computes what is not known yet, and remembers it at once; returns false where the model cannot run. */
    boolean compute(String key, String text) {
        float[] vector = embedder.passage(text);
        if (vector != null) {
            embeddings.remember(embedder.model(), key, vector);
        }
        return vector != null;
    }
}
