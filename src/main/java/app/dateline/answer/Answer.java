package app.dateline.answer;

import app.dateline.article.Published;
import app.dateline.text.Span;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the store has to say to a question. Every text in it was equal to its span of the stored version when it was made.
 *
 * @param confidence from 0 to 1: how sure it is that the first passage answers
 * @param filter which articles its words ask for, as they were understood
 * @param parts the questions of a message that asks several, in its order; empty for a single question
 * @param passages best first; empty when there is no evidence, unless the closest were asked for
 * @param quotes that belong to the passages, best first
 * @param nearest commands of the topics that come nearest, without slash
 */
public record Answer(Question question, Status status, double confidence, Filter filter, List<Part> parts,
        List<FoundPassage> passages,
        List<FoundQuote> quotes, List<String> nearest, Duration took) {
    public Answer {
        parts = List.copyOf(parts);
        passages = List.copyOf(passages);
        quotes = List.copyOf(quotes);
        nearest = List.copyOf(nearest);
    }

    /** How the question fared. */
    public enum Status {
        ANSWERED, NO_EVIDENCE
    }

    /**
     * One of several questions of a message.
     *
     * @param question as it was written
     */
    public record Part(String question, Status status, double confidence, Filter filter) {}

    /** The article that something shown stands in. */
    public record Cited(long id, @Nullable String ref, int version, String headline, String source,
            @Nullable String dateline, @Nullable Published published, @Nullable String url) {}

    /**
     * @param span where {@code text} stands in the article's text
     * @param highlight the answering sentence, offsets in the article's text too, inside {@code span}
     * @param alsoIn where the same is printed nearly word for word: the newest article of each other outlet
     */
    public record FoundPassage(Cited article, @Nullable String section, String text, Span span, Span highlight,
            double score, List<Cited> alsoIn) {
        public FoundPassage {
            alsoIn = List.copyOf(alsoIn);
        }

        /** The highlighted sentence. */
        String answering() {
            return text.substring(highlight.start() - span.start(), highlight.end() - span.start());
        }

        /** Its article, and those that print the same. */
        Stream<Cited> cited() {
            return Stream.concat(Stream.of(article), alsoIn.stream());
        }
    }

    /**
     * @param partOf equal for the parts of one interrupted quote of one article; null when whole
     */
    public record FoundQuote(Cited article, String text, @Nullable String speaker, @Nullable String role,
            double confidence, Span span, @Nullable Integer partOf) {}
}
