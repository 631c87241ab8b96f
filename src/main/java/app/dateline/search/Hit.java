package app.dateline.search;

import app.dateline.text.Span;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A passage that was found.
 *
 * @param context the passage with what stands around it, offsets in the article's text
 * @param text the passage as the index holds it: prove it against the store before it is shown
 * @param words its BM25 score; 0 when no word matched
 * @param likeness cosine of question and passage vectors, from -1 to 1; NaN when either has no vector
 * @param score what the hits are ordered by
 */
public record Hit(long articleId, int version, @Nullable String ref, String source, String headline, String language,
        @Nullable LocalDate published, @Nullable String section, int start, int end, Span context,
        String text, double words,
        double likeness, double score) {}
