package app.dateline.answer;

import app.dateline.answer.Answer.Cited;
import app.dateline.article.Article;
import app.dateline.article.Article.Status;
import app.dateline.article.ArticleVersion;
import app.dateline.article.Articles;
import app.dateline.search.Hit;
import app.dateline.text.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares what the index found with what the store holds. For one answer: each article is read at most once. */
final class Prover {
    private final Articles articles;
    private final Map<Long, Optional<Article>> read = new HashMap<>();

    Prover(Articles articles) {
        this.articles = articles;
    }

    /** The article of a hit, unless it is retracted, has a newer version, or has other words at that place. */
    Optional<Article> articleOf(Hit hit) {
        return article(hit.articleId()).filter(article -> article.current().version() == hit.version()
                && says(article, hit.start(), hit.end(), hit.text()));
    }

    /** The first {@code most} passages that the store confirms. */
    List<Ranked> best(List<Ranked> ranked, int most) {
        return ranked.stream().filter(found -> articleOf(found.hit()).isPresent()).limit(most).toList();
    }

    private Optional<Article> article(long id) {
        return read.computeIfAbsent(id, key -> articles.find(key).filter(
                found -> found.status() != Status.RETRACTED && found.current().intact()));
    }

    private static boolean says(Article article, int start, int end, String words) {
        String text = article.current().text();
        return start >= 0 && start < end && end <= text.length() && text.substring(start, end).equals(words);
    }

    /** The heading of a hit as it stands in the article before the passage; null when it has none or other words. */
    static @Nullable String section(Article article, Hit hit) {
        String section = hit.section();
        String before = article.current().text().substring(0, hit.start());
        return section != null && before.contains(section) ? section : null;
    }

    /** True when the cited version of an article is still the one to show. */
    boolean stands(Cited cited) {
        return article(cited.id()).filter(article -> article.current().version() == cited.version()).isPresent();
    }

    /** True when shown words still stand at their place in the current version of their article. */
    boolean stands(Cited cited, Span span, String words) {
        return article(cited.id()).filter(article -> article.current().version() == cited.version()
                && says(article, span.start(), span.end(), words)).isPresent();
    }

    /** The words of the store at {@code span}; empty when the article's current version does not reach so far. */
    static Optional<String> words(Article article, Span span) {
        String text = article.current().text();
        return span.end() <= text.length() ? Optional.of(span.of(text)) : Optional.empty();
    }

    static Cited cite(Article article) {
        ArticleVersion current = article.current();
        return new Cited(article.id(), article.ref(), current.version(), current.title(), article.source(),
                current.dateline(), current.published(), article.url());
    }
}
