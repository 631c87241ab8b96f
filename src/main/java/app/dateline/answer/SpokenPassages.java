package app.dateline.answer;

import app.dateline.article.Quotes;
import app.dateline.article.StoredQuote;
import app.dateline.search.Hit;
import app.dateline.text.Quote;
import app.dateline.text.Span;
import app.dateline.text.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Marks the passages that quote, or tell, what the speaker said whose words are wanted, also where the text says only "he said". */
final class SpokenPassages {
    /** Articles whose quotes are read, best first: a bound on the work, far above what an answer shows. */
    private static final int MOST_ARTICLES = 20;

    private record Said(List<Quote> quotes, List<Statement> statements) {}

    private static final double LEAST = 0.1;
    private static final double BEFORE = 0.6;

    private final Quotes quotes;
    private final Asked asked;
    private final TermReader reader;
    private final @Nullable String speaker;
    private final long name;
    private final Map<Long, Said> read = new HashMap<>();

    SpokenPassages(Quotes quotes, Asked asked, TermReader reader) {
        this.quotes = quotes;
        this.asked = asked;
        this.reader = reader;
        this.speaker = asked.speaker();
        this.name = speaker == null ? 0 : reader.terms(speaker);
    }

    /** The same passages in the same order; all as they are when nobody's words are wanted. */
    List<Marks> mark(List<Marks> passages) {
        return passages.stream().map(passage -> {
            List<Span> quoted = quoted(passage.hit());
            return !quoted.isEmpty() ? passage.spokenBy(name, about(passage.hit(), quoted))
                    : !told(passage.hit()).isEmpty() ? passage.toldBy(name) : passage;
        }).toList();
    }

    private double about(Hit hit, List<Span> quoted) {
        return Math.max(LEAST, quoted.stream()
                .map(words -> new Span(Math.max(0, words.start() - hit.start()), words.end() - hit.start()))
                .mapToDouble(words -> asked.about(reader.terms(Lead.around(hit.text(), words)), name)).max().orElse(0));
    }

    /** The wanted speaker's words in a passage, quoted or told, as offsets in the article's text; none when nobody's are wanted. */
    List<Span> in(Hit hit) {
        return Stream.concat(quoted(hit).stream(), told(hit).stream()).toList();
    }

    /**
     * How much a sentence, or less so the one before it, is about what the speaker's words are wanted on: the share of the question's
     * terms, the speaker's name aside; a tenth at least, and 1 where nothing else is asked.
     */
    double topic(List<Reading> readings, int at) {
        double before = at == 0 ? 0 : asked.about(readings.get(at - 1).terms(), name);
        return Math.max(LEAST, Math.max(asked.about(readings.get(at).terms(), name), before * BEFORE));
    }

    private List<Span> told(Hit hit) {
        String wanted = speaker;
        if (wanted == null || !sound(hit)) {
            return List.of();
        }
        Span passage = new Span(hit.start(), hit.end());
        return saidIn(hit).statements().stream().filter(statement -> statement.confidence() >= StoredQuote.SURE
                && statement.span().overlaps(passage)
                && Speakers.same(wanted, statement.speaker(), statement.role())).map(Statement::span).toList();
    }

    private List<Span> quoted(Hit hit) {
        String wanted = speaker;
        if (wanted == null || !sound(hit)) {
            return List.of();
        }
        Span passage = new Span(hit.start(), hit.end());
        return saidIn(hit).quotes().stream().filter(quote -> quote.confidence() >= StoredQuote.SURE
                && quote.span().overlaps(passage) && Speakers.same(wanted, quote.speaker(), quote.role()))
                .map(Quote::span).toList();
    }

    /** An index may hold anything. */
    private static boolean sound(Hit hit) {
        return hit.start() >= 0 && hit.start() < hit.end();
    }

    private Said saidIn(Hit hit) {
        @Nullable
        Said known = read.get(hit.articleId());
        if (known == null) {
            long id = hit.articleId();
            known = read.size() < MOST_ARTICLES
                    ? new Said(quotes.of(id, hit.version()), quotes.statements(id, hit.version()))
                    : new Said(List.of(), List.of());
            read.put(hit.articleId(), known);
        }
        return known;
    }
}
