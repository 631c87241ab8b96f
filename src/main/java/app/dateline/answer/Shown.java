package app.dateline.answer;

import app.dateline.answer.Answer.FoundPassage;
import app.dateline.article.Article;
import app.dateline.search.Hit;
import app.dateline.text.Span;
import java.util.ArrayList;
import java.util.List;

/** The passages of an answer: proven, each said once. */
record Shown(List<Ranked> ranked, List<FoundPassage> passages, List<Article> articles) {

    /** Takes the best {@code limit} passages that the store confirms. */
    static Shown of(List<Ranked> ranked, int limit, Prover prover, SentencePicker sentences) {
        Shown shown = new Shown(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Duplicates duplicates = new Duplicates();
        for (Ranked candidate : ranked) {
            if (shown.passages.size() == limit) {
                break;
            }
            prover.articleOf(candidate.hit()).filter(article -> duplicates.isNew(candidate.hit().text()))
                    .ifPresent(article -> shown.add(candidate, article, sentences));
        }
        return shown;
    }

    private void add(Ranked candidate, Article article, SentencePicker sentences) {
        Hit hit = candidate.hit();
        Span span = new Span(hit.start(), hit.end());
        ranked.add(candidate);
        articles.add(article);
        passages.add(new FoundPassage(Prover.cite(article), hit.section(), span.of(article.current().text()), span,
                sentences.pick(hit.text(), hit.start(), hit.language()), candidate.score()));
    }
}
