package app.dateline.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a text once: its language, passages and quotes. Safe for use by many threads. */
public final class TextAnalyzer {

    /**
     * @param text the body of an article
     * @param language ISO 639-1 code; null to have it detected
     * @param headings the spans of section headings; null to have them found
     */
    public AnalyzedText analyze(String text, @Nullable String language, @Nullable List<Span> headings) {
        throw new UnsupportedOperationException("in the making");
    }
}
