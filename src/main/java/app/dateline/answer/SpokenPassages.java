package app.dateline.answer;

import app.dateline.article.Quotes;
import app.dateline.search.Hit;
import app.dateline.text.Quote;
import app.dateline.text.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Marks the passages that hold a quote by the speaker whose words are wanted, also where the text says only "he said". */
final class SpokenPassages {
    /** Articles whose quotes are read, best first: a bound on the work, far above what an answer shows. */
    private static final int MOST_ARTICLES = 20;

    private final Quotes quotes;
    private final String speaker;
    private final long name;
    private final Map<Long, List<Quote>> read = new HashMap<>();

    SpokenPassages(Quotes quotes, String speaker, TermReader reader) {
        this.quotes = quotes;
        this.speaker = speaker;
        this.name = reader.terms(speaker);
    }

    /** The same passages in the same order. */
    List<Marks> mark(List<Marks> passages) {
        return passages.stream().map(passage -> speaks(passage.hit()) ? passage.spokenBy(name) : passage).toList();
    }

    private boolean speaks(Hit hit) {
        Span span = new Span(hit.start(), hit.end());
        return quotesOf(hit).stream().anyMatch(quote -> quote.confidence() >= QuotePicker.SURE
                && quote.span().overlaps(span) && Speakers.same(speaker, quote.speaker(), quote.role()));
    }

    private List<Quote> quotesOf(Hit hit) {
        @Nullable
        List<Quote> known = read.get(hit.articleId());
        if (known == null) {
            known = read.size() < MOST_ARTICLES ? quotes.of(hit.articleId(), hit.version()) : List.of();
            read.put(hit.articleId(), known);
        }
        return known;
    }
}
