package app.dateline.search;

import app.dateline.article.Article;
import app.dateline.article.Article.Status;
import app.dateline.article.ArticleVersion;
import app.dateline.text.AnalyzedText;
import app.dateline.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads articles for the index. One that cannot be read has no passages, and does not hold up the others. */
final class ArticleReader {
    private static final Logger log = LoggerFactory.getLogger(ArticleReader.class);

    private final Analysis analysis;

    ArticleReader(Analysis analysis) {
        this.analysis = analysis;
    }

    /** A retracted article has no passages either. */
    ReadArticle read(Article article) {
        ArticleVersion current = article.current();
        if (article.status() == Status.RETRACTED) {
            return ReadArticle.of(article, nothing(current));
        }
        try {
            return ReadArticle.of(article,
                    analysis.analyze(current.text(), current.language(), current.headings()));
        } catch (RuntimeException | StackOverflowError e) {
            log.error("article {} version {} (\"{}\") cannot be read and will not be found: {}", article.id(),
                    current.version(), current.title(), e, e);
            return ReadArticle.of(article, nothing(current));
        }
    }

    private static AnalyzedText nothing(ArticleVersion version) {
        return new AnalyzedText(version.language() == null ? "und" : version.language(), List.of(), List.of(),
                List.of());
    }

    /** The text room's analyzer, as far as it is needed here. */
    interface Analysis {
        AnalyzedText analyze(String text, @Nullable String language, @Nullable List<Span> headings);
    }
}
