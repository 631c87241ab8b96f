package app.dateline.answer;

import app.dateline.answer.Answer.FoundPassage;
import app.dateline.answer.Answer.FoundQuote;
import app.dateline.answer.Answer.Status;
import app.dateline.article.Articles;
import app.dateline.article.Quotes;
import app.dateline.search.Embedder;
import app.dateline.search.SearchFilter;
import app.dateline.search.SearchIndex;
import app.dateline.search.SearchQuery;
import app.dateline.text.TextAnalyzer;
import app.dateline.topic.Topic;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The way from one question to its answer: find, rank, prove, judge. */
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

    /**
     * @param question whose text is that of one question alone
     * @param understood the same, read
     */
    Found find(Question question, Understood understood, String language, LocalDate today, List<Topic> topics) {
        Asked read = Asked.read(understood.text(), language);
        float[] vector = understood.everything() ? null : vector(question.text(), language);
        TermReader reader = new TermReader(read);
        List<Marks> hits = search(question, read, understood, vector, reader, today);
        Heard heard = hear(read, hits, reader);
        Asked asked = heard.asked();
        List<Ranked> found = new PassageRanker(asked, today).rank(heard.marks());
        List<Ranked> ranked = understood.everything() ? Precedence.listed(found)
                : new Precedence(understood.filter(), asked, Confidence.enough(question)).of(found);
        var prover = new Prover(articles);
        Shown shown = Shown.of(question.closest() || understood.everything() ? ranked : related(asked, ranked),
                understood.filter().preferred(), question.limit(), prover,
                new SentencePicker(analyzer, asked, reader, heard.spoken()));
        double confidence = confidence(asked, understood, shown, found, prover, reader);
        boolean answered = confidence >= Confidence.enough(question);
        List<FoundPassage> passages = answered || question.closest() ? shown.passages() : List.of();
        List<FoundQuote> belonging = new QuotePicker(quotes, asked, reader).pick(shown.articles(), passages,
                question.limit());
        List<String> nearest = answered ? List.of()
                : new NearestTopics(topics, words -> vector(words, language)).to(asked, vector);
        Answer answer = new Answer(question, answered ? Status.ANSWERED : Status.NO_EVIDENCE, confidence,
                understood.filter(), List.of(), passages, belonging, nearest, Duration.ZERO);
        return new Found(answer,
                vector != null || understood.everything() || !language.equals(Embedder.LANGUAGE));
    }

    private static double confidence(Asked asked, Understood understood, Shown shown, List<Ranked> found,
            Prover prover, TermReader reader) {
        if (shown.ranked().isEmpty()) {
            return 0;
        }
        if (understood.everything()) {
            // Whatever was published there is just what was asked for.
            return 1;
        }
        Ranked first = shown.ranked().getFirst();
        List<Ranked> best = prover.best(found, Confidence.LOOKED_AT);
        double doubt = Confidence.doubt(asked, shown.passages().getFirst().answering(), first, best, reader);
        double sure = Confidence.of(asked, first, best, doubt);
        return unheard(asked, shown.ranked()) ? sure * Confidence.UNHEARD : sure;
    }

    /** True when somebody's words are wanted by name, and nothing that is shown is quoted or told of them. */
    private static boolean unheard(Asked asked, List<Ranked> shown) {
        return asked.speaker() != null && Character.isUpperCase(asked.speaker().codePointAt(0))
                && shown.stream().noneMatch(found -> found.marks().heard());
    }

    /** The first passage, and those behind it that might be shown by themselves: the others have little to do with the question. */
    private static List<Ranked> related(Asked asked, List<Ranked> ranked) {
        return ranked.stream().filter(found -> found == ranked.getFirst()
                || Confidence.alone(asked, found) >= Confidence.RELATED).toList();
    }

    /** The question with whose words are wanted, and the passages read for these. */
    private record Heard(Asked asked, SpokenPassages spoken, List<Marks> marks) {}

    /** A speaker is guessed only where something by that name was found. */
    private Heard hear(Asked read, List<Marks> hits, TermReader reader) {
        String guessed = read.speaker() == null ? Speakers.guessed(read.text()) : null;
        if (guessed != null) {
            Heard heard = heard(read.of(guessed), hits, reader);
            if (heard.marks().stream().anyMatch(Marks::spoken)) {
                return heard;
            }
        }
        return heard(read, hits, reader);
    }

    private Heard heard(Asked asked, List<Marks> hits, TermReader reader) {
        var spoken = new SpokenPassages(quotes, asked, reader);
        return new Heard(asked, spoken, spoken.mark(hits));
    }

    private List<Marks> search(Question question, Asked asked, Understood understood, float @Nullable [] vector,
            TermReader reader, LocalDate today) {
        SearchFilter filter = understood.filter().forSearch();
        boolean anyDay = understood.everything() && !filter.byDay();
        var query = new SearchQuery(understood.everything() ? "" : asked.text(), vector, asked.language(),
                question.pool(), anyDay ? SearchFilter.upTo(today, filter.sources()) : filter, CANDIDATES);
        Days preferred = understood.filter().preferred();
        long date = reader.terms(understood.date());
        return index.search(query).stream().map(hit -> {
            Marks marks = Marks.of(hit, reader);
            return preferred != null && preferred.has(hit.published()) ? marks.dated(date) : marks;
        }).toList();
    }

    private float @Nullable [] vector(String words, String language) {
        return language.equals(Embedder.LANGUAGE) ? embedder.apply(words) : null;
    }
}
