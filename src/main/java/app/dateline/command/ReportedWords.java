package app.dateline.command;

import app.dateline.article.Article;
import app.dateline.article.Article.Status;
import app.dateline.article.ArticleVersion;
import app.dateline.article.Articles;
import app.dateline.article.Quotes;
import app.dateline.chat.Block.Cited;
import app.dateline.chat.Evidence;
import app.dateline.text.Quote;
import app.dateline.text.Span;
import app.dateline.view.CitedView;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Words that somebody reports, as they stand in the store. */
@Component
public class ReportedWords {
    private final Articles articles;
    private final Quotes quotes;
    private final CitedView view;

    public ReportedWords(Articles articles, Quotes quotes, CitedView view) {
        this.articles = articles;
        this.quotes = quotes;
        this.view = view;
    }

    /** Empty when they are not shown any more. */
    public Optional<Cited> of(Evidence words, Locale language) {
        return articles.find(words.articleId()).filter(article -> article.status() != Status.RETRACTED)
                .flatMap(article -> articles.version(article.id(), words.version())
                        .filter(version -> version.intact() && words.end() <= version.text().length())
                        .map(version -> cited(article, version, words, language)));
    }

    private Cited cited(Article article, ArticleVersion version, Evidence words, Locale language) {
        Span span = new Span(words.start(), words.end());
        Quote quote = quotes.of(article.id(), version.version()).stream().filter(each -> each.span().equals(span))
                .findFirst().orElse(null);
        return view.words(article, version, span, quote, language);
    }
}
