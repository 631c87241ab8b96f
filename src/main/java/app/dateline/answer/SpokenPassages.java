package app.dateline.answer;

import app.dateline.article.Quotes;
import app.dateline.article.StoredQuote;
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
    private final @Nullable String speaker;
    private final long name;
    private final Map<Long, List<Quote>> read = new HashMap<>();

    SpokenPassages(Quotes quotes, Asked asked, TermReader reader) {
        this.quotes = quotes;
        this.speaker = asked.speaker();
        this.name = speaker == null ? 0 : reader.terms(speaker);
    }

    /** The same passages in the same order; all as they are when nobody's words are wanted. */
    List<Marks> mark(List<Marks> passages) {
        return passages.stream().map(passage -> in(passage.hit()).isEmpty() ? passage : passage.spokenBy(name))
                .toList();
    }

    /** The wanted speaker's words in a passage, as offsets in the article's text; none when nobody's words are wanted. */
    List<Span> in(Hit hit) {
        String wanted = speaker;
        if (wanted == null || hit.start() < 0 || hit.start() >= hit.end()) {
            return List.of();
        }
        Span passage = new Span(hit.start(), hit.end());
        return quotesOf(hit).stream().filter(quote -> quote.confidence() >= StoredQuote.SURE
                && quote.span().overlaps(passage) && Speakers.same(wanted, quote.speaker(), quote.role()))
                .map(Quote::span).toList();
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
