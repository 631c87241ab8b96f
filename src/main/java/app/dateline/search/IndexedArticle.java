package app.dateline.search;

import app.dateline.text.Span;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as the index takes it.
 *
 * @param language ISO 639-1 code: chooses the analyzer
 */
public record IndexedArticle(long id, int version, @Nullable String ref, String source, String headline,
        String language, @Nullable LocalDate published, List<IndexedPassage> passages) {
    public IndexedArticle {
        passages = List.copyOf(passages);
    }

    /**
     * @param context what is shown of it: {@code start} to {@code end} and what stands around
     * @param vector its embedding of unit length; null while it has not been computed
     */
    public record IndexedPassage(@Nullable String section, int start, int end, Span context,
            String text, float @Nullable [] vector) {}
}
