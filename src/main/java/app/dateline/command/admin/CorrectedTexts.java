package app.dateline.command.admin;

import app.dateline.article.Article;
import app.dateline.article.Article.Status;
import app.dateline.article.ArticleVersion;
import app.dateline.article.Articles;
import app.dateline.people.Author;
import app.dateline.people.Change;
import app.dateline.people.Noted;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Texts that editors gave to articles. */
@Component
class CorrectedTexts implements ChangeKind {
    private final Articles articles;

    CorrectedTexts(Articles articles) {
        this.articles = articles;
    }

    @Override
    public Set<String> names() {
        return Set.of(CorrectCommand.NAME);
    }

    @Override
    public String needs() {
        return CorrectCommand.NAME;
    }

    /** The text before comes as a new version; nothing is taken out of the store. */
    @Override
    public Reversal reversal(Noted noted, Author by) {
        long id = Long.parseLong(noted.change().name());
        Optional<Article> article = articles.find(id).filter(each -> each.status() != Status.RETRACTED);
        Optional<String> made = text(id, noted.change().after());
        Optional<String> before = text(id, noted.change().before());
        boolean stands = article.isPresent() && made.equals(article.map(each -> each.current().text()));
        return stands && before.isPresent() ? new Reversal.Possible(() -> correct(article.get(), before.get()))
                : new Reversal.Not("undo.article.changed");
    }

    private Optional<String> text(long id, @Nullable String version) {
        return version == null ? Optional.empty()
                : articles.version(id, Integer.parseInt(version)).map(ArticleVersion::text);
    }

    /** Empty when the article has changed since. */
    Optional<Change> correct(Article article, String text) {
        int base = article.current().version();
        return articles.correct(article.id(), base, text)
                .map(version -> new Change(CorrectCommand.NAME, Change.ARTICLE + article.id(),
                        article.current().title(), Integer.toString(base), Integer.toString(version)));
    }
}
