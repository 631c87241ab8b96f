package app.dateline.search;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The words of the embedding model's vocabulary. */
public final class Vocabulary {
    private static final Logger log = LoggerFactory.getLogger(Vocabulary.class);

    private Vocabulary() {}

    /** Whole words in lower case, those that people use most before the others; none where there is no model. */
    public static List<String> commonestFirst() {
        try (InputStream pieces = EmbeddingModel.vocabulary()) {
            return WordPieces.read(pieces).words();
        } catch (IOException | IllegalArgumentException e) {
            log.warn("how common words are is not known here: {}", e.toString());
            return List.of();
        }
    }
}
