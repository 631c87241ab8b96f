package app.dateline.bot;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer as the world outside sees it: the body of {@code POST /api/ask} and a line of {@code ask --json}.
 *
 * @param status {@code answered}, {@code no_evidence}, {@code unknown_command}, or {@code error} in batch lines
 * @param confidence from 0 to 1
 * @param topic the topic's command, without slash; null for a question in plain words
 */
@JsonPropertyOrder({"question", "status", "confidence", "topic", "passages", "quotes", "nearest", "took_ms"})
public record AnswerJson(String question, String status, double confidence, @Nullable String topic,
        List<PassageJson> passages, List<QuoteJson> quotes, List<String> nearest,
        @JsonProperty("took_ms") double tookMs) {

    /** @param published ISO 8601 day or moment; null when unknown */
    public record ArticleJson(long id, @Nullable String ref, int version, String headline, String source,
            @Nullable String published, @Nullable String url) {}

    /** Offsets in the article's text. */
    public record SpanJson(int start, int end) {}

    public record PassageJson(ArticleJson article, @Nullable String section, String text, int start, int end,
            SpanJson highlight, double score) {}

    public record QuoteJson(String text, @Nullable String speaker, @Nullable String role, double confidence,
            ArticleJson article, int start, int end, @JsonProperty("part_of") @Nullable Integer partOf) {}
}
