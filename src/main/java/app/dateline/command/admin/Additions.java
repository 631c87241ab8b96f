package app.dateline.command.admin;

import app.dateline.article.Article.Status;
import app.dateline.article.Articles;
import app.dateline.article.Saved;
import app.dateline.ingest.Submissions;
import app.dateline.ingest.Submissions.State;
import app.dateline.ingest.Submissions.Submission;
import app.dateline.people.Author;
import app.dateline.people.Change;
import app.dateline.people.Noted;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Articles that editors published. */
@Component
class Additions implements ChangeKind {
    private static final String DISCARD = "add-discard";
    private static final String DRAFT = "draft ";

    private final Articles articles;
    private final Submissions submissions;
    private final Standings standings;
    private final Saying saying;

    Additions(Articles articles, Submissions submissions, Standings standings, Saying saying) {
        this.articles = articles;
        this.submissions = submissions;
        this.standings = standings;
        this.saying = saying;
    }

    @Override
    public Set<String> names() {
        return Set.of(AddCommand.NAME, DISCARD);
    }

    @Override
    public String needs() {
        return AddCommand.NAME;
    }

    @Override
    public String shown(String value, Locale language) {
        return value.equals(State.DISCARDED.name()) ? saying.words(language, "add.was-discarded") : value;
    }

    /** What was not there before is taken back; a version that came to an article stays, and is corrected. */
    @Override
    public Reversal reversal(Noted noted, Author by) {
        long id = Long.parseLong(noted.change().name());
        if (noted.change().kind().equals(DISCARD)) {
            return submissions.find(id).filter(each -> each.state() == State.DISCARDED).isPresent()
                    ? new Reversal.Possible(() -> reopen(id))
                    : new Reversal.Not("undo.add.draft");
        }
        if (noted.change().before() != null) {
            return new Reversal.Not("undo.add.version");
        }
        return articles.status(id) == Status.RETRACTED ? new Reversal.Not("undo.article.changed")
                : new Reversal.Possible(() -> standings.retract(id));
    }

    /** Inside the audit's transaction; empty when somebody has decided on it. */
    Optional<Change> discard(long id) {
        return submissions.decide(id, State.DISCARDED, null) ? change(id, null, State.DISCARDED) : Optional.empty();
    }

    private Optional<Change> reopen(long id) {
        return submissions.reopen(id) ? change(id, State.DISCARDED, null) : Optional.empty();
    }

    private Optional<Change> change(long id, @Nullable State before, @Nullable State after) {
        return submissions.find(id).map(each -> new Change(DISCARD, DRAFT + id, each.draft().headline(),
                before == null ? null : before.name(), after == null ? null : after.name()));
    }

    /** @param saved what became of the draft; null when somebody has decided on it @param change empty when the store was as before */
    record Published(@Nullable Saved saved, Optional<Change> change) {}

    /** Inside the audit's transaction, by whoever {@link Submissions#hold holds} the draft. */
    Published publish(long id) {
        Optional<Submission> submission = submissions.find(id).filter(each -> each.state() == State.OPEN);
        if (submission.isEmpty()) {
            return new Published(null, Optional.empty());
        }
        Saved saved = articles.save(submission.get().draft());
        if (!submissions.decide(id, State.PUBLISHED, saved.articleId())) {
            throw new IllegalStateException("draft " + id + " was decided on at the same moment");
        }
        return new Published(saved, saved instanceof Saved.Known ? Optional.empty()
                : Optional.of(new Change(AddCommand.NAME, Change.ARTICLE + saved.articleId(),
                        articles.find(saved.articleId()).orElseThrow().current().title(),
                        saved instanceof Saved.Added ? null : Integer.toString(saved.version() - 1),
                        Integer.toString(saved.version()))));
    }
}
