package app.dateline.command.admin;

import app.dateline.article.Article;
import app.dateline.article.Article.Status;
import app.dateline.article.Articles;
import app.dateline.people.Author;
import app.dateline.people.Change;
import app.dateline.people.Noted;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Articles that are taken back, and had again. */
@Component
class Standings implements ChangeKind {
    static final String RETRACT = "retract";
    static final String RESTORE = "restore";

    private final Articles articles;

    Standings(Articles articles) {
        this.articles = articles;
    }

    @Override
    public Set<String> names() {
        return Set.of(RETRACT, RESTORE);
    }

    @Override
    public String needs() {
        return RETRACT;
    }

    @Override
    public boolean hasWords() {
        return true;
    }

    @Override
    public Reversal reversal(Noted noted, Author by) {
        long id = Long.parseLong(noted.change().name());
        boolean isRetracted = articles.status(id) == Status.RETRACTED;
        if (noted.change().kind().equals(RETRACT)) {
            return isRetracted ? new Reversal.Possible(() -> restore(id)) : new Reversal.Not("undo.article.changed");
        }
        return isRetracted ? new Reversal.Not("undo.article.changed") : new Reversal.Possible(() -> retract(id));
    }

    /** Empty when there is none, or it has been retracted already. */
    Optional<Change> retract(long id) {
        return articles.find(id).filter(before -> articles.retract(id))
                .map(before -> change(RETRACT, before, Status.RETRACTED));
    }

    /** Empty when there is none, or it is not retracted. */
    Optional<Change> restore(long id) {
        return articles.find(id).filter(before -> articles.restore(id))
                .map(before -> change(RESTORE, before, articles.status(id)));
    }

    private static Change change(String kind, Article before, @Nullable Status after) {
        return new Change(kind, Change.ARTICLE + before.id(), before.current().title(), before.status().name(),
                after == null ? null : after.name());
    }
}
