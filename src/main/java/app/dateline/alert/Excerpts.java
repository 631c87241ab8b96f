package app.dateline.alert;

import app.dateline.answer.Answer;
import app.dateline.answer.Answer.FoundPassage;
import app.dateline.answer.Answer.FoundQuote;
import app.dateline.article.StoredQuote;
import app.dateline.match.WordRanks;
import app.dateline.text.Passage;
import app.dateline.text.Quote;
import app.dateline.text.Span;
import app.dateline.view.CitedView;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Chooses what is shown of an article that matches: the passage with most of what matched, its best sentence, and quotes. */
final class Excerpts {
    /** As many as stand beside a passage in one message without hiding it. */
    private static final int QUOTES = 2;
    /** News tells first what is new: with as much of what matched, the earlier passage is the better one. */
    private static final double LATER = 0.1;

    private final WordRanks ranks;
    private final ArticleReading reading;

    Excerpts(WordRanks ranks, ArticleReading reading) {
        this.ranks = ranks;
        this.reading = reading;
    }

    /** Where the best passage stands. @param matched forms of the words that matched */
    Span passage(ReadArticle article, Set<String> matched) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < article.all().size(); i++) {
            double worth = worth(article.passages().get(i), matched) - LATER * i;
            if (worth > most) {
                best = i;
                most = worth;
            }
        }
        return article.all().get(best).span();
    }

    /** Rare words say more than common ones. */
    private double worth(Set<String> words, Set<String> matched) {
        return matched.stream().filter(words::contains).mapToDouble(word -> -Math.log(ranks.share(word))).sum();
    }

    /** A passage of an article, with its best sentence marked. @param others further articles that tell the same */
    FoundPassage found(ReadArticle article, Span span, Set<String> matched, List<Answer.Cited> others) {
        String text = article.article().current().text();
        Passage passage = article.all().stream().filter(each -> each.span().equals(span)).findFirst()
                .orElse(article.all().getFirst());
        Span sentence = passage.sentences().stream()
                .max(Comparator.comparingDouble(each -> worth(reading.forms(each.of(text)), matched)))
                .orElse(passage.span());
        return new FoundPassage(CitedView.of(article.article()), passage.section(), passage.span().of(text),
                passage.span(), sentence, 1, others);
    }

    /** Quotes that belong to a passage and do not stand in it: those with most of what matched, then the nearest. */
    List<FoundQuote> quotes(ReadArticle article, Span passage, Set<String> matched) {
        String text = article.article().current().text();
        Comparator<Quote> best = Comparator
                .comparingDouble((Quote quote) -> -worth(reading.forms(quote.span().of(text)), matched))
                .thenComparingInt(quote -> distance(quote.span(), passage));
        return article.quotes(StoredQuote.SURE).stream().filter(quote -> quote.speaker() != null)
                .filter(quote -> quote.span().start() < passage.start() || quote.span().end() > passage.end())
                .sorted(best)
                .limit(QUOTES).sorted(Comparator.comparing(Quote::span))
                .map(quote -> new FoundQuote(CitedView.of(article.article()), quote.span().of(text), quote.speaker(),
                        quote.role(), quote.confidence(), quote.span(), quote.partOf()))
                .toList();
    }

    private static int distance(Span one, Span other) {
        return Math.max(0, Math.max(one.start() - other.end(), other.start() - one.end()));
    }
}
