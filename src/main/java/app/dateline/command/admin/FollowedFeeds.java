package app.dateline.command.admin;

import app.dateline.ingest.Feed;
import app.dateline.ingest.FeedChoices;
import app.dateline.ingest.Feeds;
import app.dateline.ingest.FullText;
import app.dateline.people.Author;
import app.dateline.people.Change;
import app.dateline.people.Noted;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Feeds that editors follow, rest, and follow no more. */
@Component
class FollowedFeeds implements ChangeKind {
    private static final String ADD = "feed-add";
    private static final String REMOVE = "feed-remove";
    private static final String PAUSE = "feed-pause";
    private static final String RESUME = "feed-resume";
    private static final String SET = "feed-set";
    private static final String ABOUT = "feed ";
    private static final String REVIEW = "+review";

    private final Feeds feeds;

    FollowedFeeds(Feeds feeds) {
        this.feeds = feeds;
    }

    @Override
    public Set<String> names() {
        return Set.of(ADD, REMOVE, PAUSE, RESUME, SET);
    }

    @Override
    public String needs() {
        return FeedCommand.NAME;
    }

    @Override
    public Reversal reversal(Noted noted, Author by) {
        long id = Long.parseLong(noted.change().name());
        String address = noted.change().before();
        return switch (noted.change().kind()) {
            case REMOVE -> address == null ? new Reversal.Not("undo.never")
                    : new Reversal.Possible(() -> again(id, address, noted.change().title()));
            case SET -> address == null ? new Reversal.Not("undo.never")
                    : new Reversal.Possible(() -> setBack(id, address));
            case PAUSE -> new Reversal.Possible(() -> resume(id));
            case RESUME -> new Reversal.Possible(() -> pause(id));
            default -> new Reversal.Possible(() -> remove(id));
        };
    }

    /** Empty when it is followed already. */
    Optional<Change> add(String address, FeedChoices choices) {
        return feeds.add(address, choices).map(feed -> change(ADD, feed, null, feed.address()));
    }

    /** Empty when there is none. */
    Optional<Change> remove(long id) {
        return changed(REMOVE, id, feeds::remove, FollowedFeeds::described, feed -> null);
    }

    /** What is null stays. Empty when there is none. */
    Optional<Change> set(long id, FeedChoices choices) {
        return changed(SET, id, each -> feeds.set(each, choices), FollowedFeeds::described,
                feed -> feeds.find(id).map(FollowedFeeds::described).orElse(null));
    }

    /** "https://paper.example AUTO+review de Harbour Post"; a language that is not named is "-". */
    private static String described(Feed feed) {
        return feed.address() + " " + feed.fullText() + (feed.isReviewed() ? REVIEW : "") + " "
                + (feed.language() == null ? "-" : feed.language()) + " "
                + feed.name();
    }

    /** "https://paper.example full:auto lang:de review:off Harbour Post", as behind /feed add. */
    @Override
    public String shown(String value, Locale language) {
        String[] parts = value.split(" ", 4);
        return parts.length < 4 ? value : FeedLine.of(parts[0], choices(value));
    }

    private Optional<Change> again(long id, String described, String name) {
        return feeds.again(id, described.split(" ", 2)[0], choices(described).called(name))
                .map(feed -> change(ADD, feed, null, feed.address()));
    }

    private Optional<Change> setBack(long id, String described) {
        return set(id, choices(described));
    }

    private static FeedChoices choices(String described) {
        String[] parts = described.split(" ", 4);
        boolean isReviewed = parts[1].endsWith(REVIEW);
        String fullText = isReviewed ? parts[1].substring(0, parts[1].length() - REVIEW.length()) : parts[1];
        return new FeedChoices(parts[3], FullText.valueOf(fullText), parts[2].equals("-") ? "" : parts[2], isReviewed);
    }

    /** Empty when it is not asked as it is. */
    Optional<Change> pause(long id) {
        return changed(PAUSE, id, feeds::pause, feed -> feed.state().name(), feed -> Feed.State.PAUSED.name());
    }

    /** Empty when it is asked already. */
    Optional<Change> resume(long id) {
        return changed(RESUME, id, feeds::resume, feed -> feed.state().name(), feed -> Feed.State.ACTIVE.name());
    }

    private interface Value {
        @Nullable
        String of(Feed feed);
    }

    private Optional<Change> changed(String kind, long id, LongPredicate doing, Value before, Value after) {
        return feeds.find(id).filter(feed -> doing.test(id))
                .map(feed -> change(kind, feed, before.of(feed), after.of(feed)));
    }

    private static Change change(String kind, Feed feed, @Nullable String before, @Nullable String after) {
        return new Change(kind, ABOUT + feed.id(), feed.name(), before, after);
    }
}
