package app.dateline.answer;

import app.dateline.answer.Answer.FoundPassage;
import app.dateline.answer.Answer.FoundQuote;
import app.dateline.answer.Answer.Status;
import app.dateline.article.Articles;
import app.dateline.article.Quotes;
import app.dateline.search.Embedder;
import app.dateline.search.SearchIndex;
import app.dateline.search.SearchQuery;
import app.dateline.text.TextAnalyzer;
import app.dateline.topic.Topic;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The way from a question to its answer: find, rank, prove, judge. */
final class Finder {
    /** Passages weighed for one question: what is not among the first hundred by words and likeness hardly answers. */
    private static final int CANDIDATES = 100;

    private final Articles articles;
    private final Quotes quotes;
    private final SearchIndex index;
    private final Function<String, float @Nullable []> embedder;
    private final TextAnalyzer analyzer;

    /** @param embedder the vector of an English question; null when there is none */
    Finder(Articles articles, Quotes quotes, SearchIndex index, Function<String, float @Nullable []> embedder,
            TextAnalyzer analyzer) {
        this.articles = articles;
        this.quotes = quotes;
        this.index = index;
        this.embedder = embedder;
        this.analyzer = analyzer;
    }

    /** @param lasting false when the vector was missing this time only, so that the answer may be better soon */
    record Found(Answer answer, boolean lasting) {}

    Found find(Question question, LocalDate today, List<Topic> topics) {
        Asked asked = Asked.read(question.text(), languageOf(question));
        float[] vector = vector(asked.text(), asked.language());
        TermReader reader = new TermReader(asked);
        var spoken = new SpokenPassages(quotes, asked, reader);
        List<Marks> marked = spoken.mark(search(question, asked, vector, reader));
        var prover = new Prover(articles);
        List<Ranked> ranked = new PassageRanker(asked, today).rank(marked);
        Shown shown = Shown.of(ranked, question.limit(), prover,
                new SentencePicker(analyzer, asked, reader, spoken));
        double confidence = shown.ranked().isEmpty() ? 0
                : Confidence.of(asked, shown.ranked().getFirst(), prover.best(ranked, Confidence.LOOKED_AT));
        boolean answered = confidence >= Confidence.enough(question);
        List<FoundPassage> passages = answered || question.closest() ? shown.passages() : List.of();
        List<FoundQuote> belonging = new QuotePicker(quotes, asked, reader).pick(shown.articles(), passages,
                question.limit());
        List<String> nearest = answered ? List.of()
                : new NearestTopics(topics, words -> vector(words, asked.language())).to(asked, vector);
        Answer answer = new Answer(question, answered ? Status.ANSWERED : Status.NO_EVIDENCE, confidence, passages,
                belonging, nearest, Duration.ZERO);
        return new Found(answer, vector != null || !asked.language().equals(Embedder.LANGUAGE));
    }

    private List<Marks> search(Question question, Asked asked, float @Nullable [] vector, TermReader reader) {
        return index.search(new SearchQuery(asked.text(), vector, asked.language(), question.pool(), CANDIDATES))
                .stream().map(hit -> Marks.of(hit, reader)).toList();
    }

    private String languageOf(Question question) {
        return analyzer.language(question.text());
    }

    private float @Nullable [] vector(String words, String language) {
        return language.equals(Embedder.LANGUAGE) ? embedder.apply(words) : null;
    }
}
