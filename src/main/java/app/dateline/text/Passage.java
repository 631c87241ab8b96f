package app.dateline.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph-sized stretch of an article under its section heading.
 *
 * @param section the heading it stands under; null before the first heading
 * @param span where it stands in the article's text; never cuts a sentence
 * @param sentences its sentences in order, each inside {@code span}
 */
public record Passage(@Nullable String section, Span span, List<Span> sentences) {
    public Passage {
        sentences = List.copyOf(sentences);
    }
}
