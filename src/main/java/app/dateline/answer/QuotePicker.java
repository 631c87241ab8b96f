package app.dateline.answer;

import app.dateline.answer.Answer.FoundPassage;
import app.dateline.answer.Answer.FoundQuote;
import app.dateline.article.Article;
import app.dateline.article.Quotes;
import app.dateline.article.StoredQuote;
import app.dateline.text.Quote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Picks the quotes that belong to the passages shown. */
final class QuotePicker {
    private final Quotes quotes;
    private final Asked asked;
    private final TermReader reader;

    QuotePicker(Quotes quotes, Asked asked, TermReader reader) {
        this.quotes = quotes;
        this.asked = asked;
        this.reader = reader;
    }

    private record Utterance(List<FoundQuote> parts, double worth) {}

    /**
     * Best first, at most {@code limit}, but never a part without the other parts of its utterance. When somebody's words are
     * wanted: by that speaker only, from the whole articles, where they or what leads to them have a word of the question; else
     * what the passages hold: all of the first one's, and of the others' those that have a word of the question. A question for a
     * time, a number or a name gets of the first one's, too, only those that have a word of it or stand in the answering sentence.
     */
    List<FoundQuote> pick(List<Article> articles, List<FoundPassage> passages, int limit) {
        if (passages.isEmpty()) {
            return List.of();
        }
        List<Utterance> found = new ArrayList<>();
        articles.stream().distinct().forEach(article -> found.addAll(of(article, passages)));
        found.sort(Comparator.comparingDouble(Utterance::worth).reversed());
        List<FoundQuote> picked = new ArrayList<>();
        for (Utterance utterance : found) {
            if (picked.size() + utterance.parts().size() <= limit || picked.isEmpty()) {
                picked.addAll(utterance.parts());
            }
        }
        return picked;
    }

    private List<Utterance> of(Article article, List<FoundPassage> passages) {
        Map<String, List<FoundQuote>> utterances = new LinkedHashMap<>();
        for (Quote quote : quotes.of(article.id(), article.current().version())) {
            Prover.words(article, quote.span()).filter(words -> quote.confidence() >= StoredQuote.SURE)
                    .ifPresent(words -> utterances
                            .computeIfAbsent(quote.partOf() == null ? "@" + quote.span().start() : "#" + quote.partOf(),
                                    key -> new ArrayList<>())
                            .add(new FoundQuote(Prover.cite(article), words, quote.speaker(), quote.role(),
                                    quote.confidence(),
                                    quote.span(), quote.partOf())));
        }
        return utterances.values().stream().map(parts -> new Utterance(parts, worth(article, parts, passages)))
                .filter(utterance -> utterance.worth() > 0).toList();
    }

    /** 0 for what does not belong; 1 and more for what a shown passage holds. */
    private double worth(Article article, List<FoundQuote> parts, List<FoundPassage> passages) {
        if (asked.speaker() != null && parts.stream().noneMatch(this::isWanted)) {
            return 0;
        }
        double coverage = asked.speaker() == null
                ? parts.stream().mapToDouble(part -> asked.coverage(reader.terms(part.text()), asked.weights())).max()
                        .orElse(0)
                : topic(article, parts);
        for (int rank = 0; rank < passages.size(); rank++) {
            if ((rank == 0 && asked.speaker() == null && belongs(passages.getFirst(), parts) || coverage > 0)
                    && holdsAny(passages.get(rank), article, parts)) {
                return 1 + coverage + 1.0 / (1 + rank);
            }
        }
        return asked.speaker() == null ? 0 : coverage;
    }

    private boolean belongs(FoundPassage first, List<FoundQuote> parts) {
        return asked.expected() == Expected.ANY
                || parts.stream().anyMatch(part -> part.span().overlaps(first.highlight()));
    }

    /** How much the words, or what leads to them, are about what the speaker's words are wanted on. */
    private double topic(Article article, List<FoundQuote> parts) {
        long name = reader.terms(Objects.requireNonNull(asked.speaker()));
        String text = article.current().text();
        return parts.stream().mapToDouble(part -> asked.about(reader.terms(Lead.around(text, part.span())), name)).max()
                .orElse(0);
    }

    private boolean isWanted(FoundQuote quote) {
        return Speakers.same(Objects.requireNonNull(asked.speaker()), quote.speaker(), quote.role());
    }

    private static boolean holdsAny(FoundPassage passage, Article article, List<FoundQuote> parts) {
        return passage.article().id() == article.id()
                && parts.stream().anyMatch(part -> part.span().overlaps(passage.span()));
    }
}
