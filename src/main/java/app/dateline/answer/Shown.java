package app.dateline.answer;

import app.dateline.answer.Answer.FoundPassage;
import app.dateline.article.Article;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The passages of an answer: proven, each said once. */
record Shown(List<Ranked> ranked, List<FoundPassage> passages, List<Article> articles) {
    private static final Comparator<Ranked> NEWEST_FIRST = Comparator.comparing(
            (Ranked copy) -> Optional.ofNullable(copy.hit().published()).orElse(LocalDate.MIN),
            Comparator.reverseOrder());

    /** Takes the best {@code limit} passages that the store confirms; of the same words in several articles the newest. */
    static Shown of(List<Ranked> ranked, int limit, Prover prover, SentencePicker sentences) {
        Shown shown = new Shown(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Duplicates duplicates = new Duplicates();
        ShownSpans spans = new ShownSpans();
        for (Ranked candidate : ranked) {
            if (shown.passages.size() == limit) {
                break;
            }
            newestCopy(candidate, ranked, prover).filter(copy -> duplicates.isNew(copy.hit().text()))
                    .ifPresent(copy -> shown.add(copy, prover.articleOf(copy.hit()).orElseThrow(), spans, sentences));
        }
        return shown;
    }

    private static Optional<Ranked> newestCopy(Ranked candidate, List<Ranked> ranked, Prover prover) {
        return ranked.stream().filter(other -> other.hit().text().equals(candidate.hit().text()))
                .filter(copy -> prover.articleOf(copy.hit()).isPresent()).min(NEWEST_FIRST);
    }

    private void add(Ranked candidate, Article article, ShownSpans spans, SentencePicker sentences) {
        String text = article.current().text();
        spans.add(candidate.hit(), text).ifPresent(span -> {
            ranked.add(candidate);
            articles.add(article);
            passages.add(new FoundPassage(Prover.cite(article), Prover.section(article, candidate.hit()),
                    span.of(text), span, sentences.pick(candidate.hit(), span, text), candidate.score()));
        });
    }
}
