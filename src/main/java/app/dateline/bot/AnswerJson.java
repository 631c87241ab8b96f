package app.dateline.bot;

import app.dateline.answer.Answer;
import app.dateline.answer.Days;
import app.dateline.answer.Filter;
import app.dateline.text.Span;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An answer as the world outside sees it: the body of {@code POST /api/ask} and a line of {@code ask --json}.
 *
 * @param status {@code answered}, {@code no_evidence}, {@code unknown_command}, or {@code error} in batch lines
 * @param confidence from 0 to 1
 * @param topic the topic's command, without slash; null for a question in plain words
 * @param parts the questions of a message that asks several, in its order; absent for a single question
 * @param filter which articles the question asks for in its own words; absent when it asks for any
 */
@JsonPropertyOrder({"question", "status", "confidence", "topic", "filter", "parts", "passages", "quotes", "nearest",
        "took_ms"})
public record AnswerJson(String question, String status, double confidence, @Nullable String topic,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable FilterJson filter,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PartJson> parts, List<PassageJson> passages,
        List<QuoteJson> quotes, List<String> nearest,
        @JsonProperty("took_ms") double tookMs) {

    /** The same answer in the shape of the contract. */
    static AnswerJson of(Answer answer) {
        return new AnswerJson(answer.question().asked(), answer.status().name().toLowerCase(Locale.ROOT),
                answer.confidence(),
                answer.question().topic(), FilterJson.of(answer.filter()),
                answer.parts().stream().map(PartJson::of).toList(),
                answer.passages().stream().map(PassageJson::of).toList(),
                answer.quotes().stream().map(QuoteJson::of).toList(), answer.nearest(),
                answer.took().toNanos() / 1_000 / 1_000.0);
    }

    /** An answer without anything found. */
    public static AnswerJson nothing(String question, String status, List<String> nearest) {
        return new AnswerJson(question, status, 0, null, null, List.of(), List.of(), List.of(), nearest, 0);
    }

    /**
     * Which articles a question asks for in its own words.
     *
     * @param from the first day of publication, ISO 8601; null for any
     * @param to the last day of publication, included; null for any
     * @param source the only outlet; null for any
     * @param latest true when the newest evidence comes first
     * @param preferred days of which, or naming which, passages come first, while no article is left out; null for none
     */
    public record FilterJson(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String source, boolean latest,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable DaysJson preferred) {
        static @Nullable FilterJson of(Filter filter) {
            if (filter.equals(Filter.NONE)) {
                return null;
            }
            Days only = filter.only();
            return new FilterJson(only == null ? null : only.from(), only == null ? null : only.to(),
                    filter.outlet() == null ? null : filter.outlet().name(), filter.latest(),
                    filter.preferred() == null ? null : DaysJson.of(filter.preferred()));
        }
    }

    /**
     * One of several questions of a message.
     *
     * @param question as it was written
     * @param status {@code answered} or {@code no_evidence}
     */
    public record PartJson(String question, String status, double confidence,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable FilterJson filter) {
        static PartJson of(Answer.Part part) {
            return new PartJson(part.question(), part.status().name().toLowerCase(Locale.ROOT), part.confidence(),
                    FilterJson.of(part.filter()));
        }
    }

    /** Both days included; null for an open end. */
    public record DaysJson(@Nullable LocalDate from, @Nullable LocalDate to) {
        static DaysJson of(Days days) {
            return new DaysJson(days.from(), days.to());
        }
    }

    /** @param published ISO 8601 day or moment; null when unknown */
    public record ArticleJson(long id, @Nullable String ref, int version, String headline, String source,
            @Nullable String published, @Nullable String url) {
        static ArticleJson of(Answer.Cited article) {
            String published = article.published() == null ? null : article.published().toString();
            return new ArticleJson(article.id(), article.ref(), article.version(), article.headline(), article.source(),
                    published, article.url());
        }
    }

    /** Offsets in the article's text. */
    public record SpanJson(int start, int end) {
        static SpanJson of(Span span) {
            return new SpanJson(span.start(), span.end());
        }
    }

    /**
     * @param sources how many outlets print it, nearly word for word
     * @param alsoIn one article of each of the others
     */
    public record PassageJson(ArticleJson article, @Nullable String section, String text, int start, int end,
            SpanJson highlight, double score, int sources, @JsonProperty("also_in") List<ArticleJson> alsoIn) {
        static PassageJson of(Answer.FoundPassage found) {
            return new PassageJson(ArticleJson.of(found.article()), found.section(), found.text(), found.span().start(),
                    found.span().end(), SpanJson.of(found.highlight()), found.score(), 1 + found.alsoIn().size(),
                    found.alsoIn().stream().map(ArticleJson::of).toList());
        }
    }

    public record QuoteJson(String text, @Nullable String speaker, @Nullable String role, double confidence,
            ArticleJson article, int start, int end, @JsonProperty("part_of") @Nullable Integer partOf) {
        static QuoteJson of(Answer.FoundQuote found) {
            return new QuoteJson(found.text(), found.speaker(), found.role(), found.confidence(),
                    ArticleJson.of(found.article()), found.span().start(), found.span().end(), found.partOf());
        }
    }
}
