package app.dateline.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph-sized stretch of an article under its section heading.
 *
 * @param section the heading it stands under; null before the first heading
 * @param span where it stands in the article's text; never cuts a sentence
 * @param context {@code span} with as many paragraphs around it in its section as a reader takes in at once
 * @param sentences its sentences in order, each inside {@code span}
 */
public record Passage(@Nullable String section, Span span, Span context, List<Span> sentences) {
    public Passage {
        sentences = List.copyOf(sentences);
    }
}
