package app.dateline.ingest;

import app.dateline.article.Articles;
import app.dateline.article.Draft;
import app.dateline.ingest.Submissions.State;
import app.dateline.ingest.Submissions.Submission;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lays before the editors what a feed brings: nothing of it is stored until one of them publishes it. */
@Component
class FeedReview {
    private final Articles articles;
    private final Submissions submissions;

    FeedReview(Articles articles, Submissions submissions) {
        this.articles = articles;
        this.submissions = submissions;
    }

    /**
     * An article that a feed has brought.
     *
     * @param item key of its item, see {@link FeedItems#key}
     */
    record Found(String item, Draft draft) {}

    /** Makes drafts of them; doing it again makes none. Returns how many are new to the editors. */
    int offer(Feed feed, List<Found> found) {
        return (int) found.stream().filter(each -> isOffered(feed, each)).count();
    }

    /** They are stored without an editor: older words of them that wait for one do not any more. */
    void leaveOut(Feed feed, List<Found> found) {
        found.forEach(each -> submissions.replace(feed.id(), each.item()));
    }

    private boolean isOffered(Feed feed, Found found) {
        Optional<Submission> earlier = submissions.of(feed.id(), found.item());
        // What an editor has thrown away is not asked again.
        if (earlier.filter(each -> each.state() == State.DISCARDED).isPresent()
                || earlier.isEmpty() && isOfferedElsewhere(feed, found)) {
            return false;
        }
        Draft draft = earlier.map(each -> asOf(found.draft(), each)).orElse(found.draft());
        if (earlier.filter(each -> each.state() == State.OPEN && isSame(each.draft(), draft)).isPresent()
                || !articles.isNews(draft)) {
            return false;
        }
        if (earlier.filter(each -> each.state() == State.OPEN).isPresent()) {
            submissions.renew(earlier.get(), draft, feed.id(), found.item());
        } else {
            submissions.keep(draft, feed.id(), found.item(), earlier.filter(Submission::isEdited).isPresent());
        }
        return true;
    }

    /** An article stands in several sections of a paper, each with a feed: the same words at the same address are laid before editors once. */
    private boolean isOfferedElsewhere(Feed feed, Found found) {
        String address = found.draft().url();
        return address != null && submissions.besides(feed.id(), found.item()).stream().map(Submission::draft)
                .anyMatch(other -> address.equals(other.url()) && found.draft().text().equals(other.text()));
    }

    /** The article is known again by its outlet; what an editor has said of it before, new words do not change. */
    private static Draft asOf(Draft draft, Submission earlier) {
        Draft said = earlier.draft();
        Draft.Builder builder = DraftEdit.builder(draft).source(said.source());
        return earlier.isEdited() ? builder.headline(said.headline()).published(said.published()).author(said.author())
                .url(said.url()).language(said.language()).build() : builder.build();
    }

    private static boolean isSame(Draft one, Draft other) {
        return Arrays.deepEquals(DraftPieces.of(one).toArray(), DraftPieces.of(other).toArray());
    }
}
