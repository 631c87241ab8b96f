package app.dateline.text;

import java.util.List;

/**
 * What {@link TextAnalyzer} found in one text.
 *
 * @param language ISO 639-1 code the text was read as, such as {@code en}
 * @param passages in order, never overlapping; every word of the body that is no heading is in one
 * @param quotes in order, never overlapping
 * @param statements what is told of somebody's words without quoting them, in order, never overlapping each other
 */
public record AnalyzedText(String language, List<Passage> passages, List<Quote> quotes,
        List<Statement> statements) {
    public AnalyzedText {
        passages = List.copyOf(passages);
        quotes = List.copyOf(quotes);
        statements = List.copyOf(statements);
    }
}
