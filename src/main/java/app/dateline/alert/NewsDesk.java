package app.dateline.alert;

import app.dateline.alert.Alert.Matter;
import app.dateline.alert.Alert.State;
import app.dateline.alert.Alert.Why;
import app.dateline.article.Article;
import app.dateline.article.Article.Status;
import app.dateline.article.Articles;
import app.dateline.article.Quiet;
import app.dateline.chat.ChatId;
import app.dateline.story.Placed;
import app.dateline.story.Stories;
import app.dateline.subscription.Pace;
import app.dateline.subscription.QuietHours;
import app.dateline.subscription.Subscription;
import app.dateline.text.Span;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decides what becomes of an article that can be found now: its story, what is put right, who is told and when. Each decision is
 * written with the message that it causes; an article is done when all are. One that was begun and not done is begun again, and
 * what was decided stays. For one thread.
 */
final class NewsDesk {
    private static final int PLACES_AT_A_TIME = 200;

    private final Articles articles;
    private final ArticleReading reading;
    private final Stories stories;
    private final Followings followings;
    private final Corrections corrections;
    private final Alerts alerts;
    private final Messenger messenger;
    private final Excerpts excerpts;
    private final AlertSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NewsDesk(Articles articles, ArticleReading reading, Stories stories, Followings followings,
            Corrections corrections, Alerts alerts, Messenger messenger, Excerpts excerpts, AlertSettings settings,
            PlatformTransactionManager transactions, Clock clock) {
        this.articles = articles;
        this.reading = reading;
        this.stories = stories;
        this.followings = followings;
        this.corrections = corrections;
        this.alerts = alerts;
        this.messenger = messenger;
        this.excerpts = excerpts;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Does all that is to be done about an article.
     *
     * @param goesOn asked between places, as there may be many; where it says no the article is left to be begun again
     */
    void take(Article article, BooleanSupplier goesOn) {
        if (article.status() == Status.RETRACTED) {
            corrections.retract(article);
            alerts.newsOf(article.id()).values()
                    .forEach(alert -> alerts.end(alert.id(), State.DROPPED, Why.RETRACTED));
            articles.matched(article);
            return;
        }
        corrections.restore(article);
        ReadArticle read = reading.read(article);
        if (article.current().version() > 1) {
            corrections.correct(article, text -> reading.sentences(text, read.text().language()));
        }
        Placed placed = stories.place(article, read.text().language(), read.meaning());
        if (!read.isShowable() || tell(read, placed, goesOn)) {
            articles.matched(article);
        }
    }

    /** False when it was not told everywhere. */
    private boolean tell(ReadArticle article, Placed placed, BooleanSupplier goesOn) {
        long id = article.article().id();
        Map<ChatId, Alert> before = alerts.newsOf(id);
        boolean isQuiet = isQuiet(article.article());
        if (isQuiet && before.isEmpty()) {
            return true;
        }
        Map<ChatId, List<Match>> matches = followings.of(article);
        before.values().stream().filter(alert -> alert.version() < article.article().current().version())
                .forEach(alert -> renew(alert, article, matches.getOrDefault(alert.chat(), List.of())));
        if (isQuiet) {
            return true;
        }
        Map<ChatId, String> told = placed.isFirst() ? Map.of() : alerts.toldOf(placed.story(), id);
        List<Map.Entry<ChatId, List<Match>>> fresh = matches.entrySet().stream()
                .filter(each -> !before.containsKey(each.getKey())).toList();
        var item = new NewsItem(article, placed, stories.tellers(placed.story()),
                Dates.of(article.article(), settings.fresh()) == Dates.DOUBTED);
        for (int from = 0; from < fresh.size(); from += PLACES_AT_A_TIME) {
            if (!goesOn.getAsBoolean()) {
                return false;
            }
            List<Map.Entry<ChatId, List<Match>>> some = fresh.subList(from,
                    Math.min(fresh.size(), from + PLACES_AT_A_TIME));
            transaction.executeWithoutResult(status -> some.forEach(each -> decide(item, each.getKey(), each.getValue(),
                    Optional.ofNullable(told.get(each.getKey())))));
        }
        return true;
    }

    private boolean isQuiet(Article article) {
        if (articles.quiet(article.id()).isPresent()) {
            return true;
        }
        boolean isOld = Dates.of(article, settings.fresh()) == Dates.OLD;
        if (isOld) {
            articles.quieten(article.id(), Quiet.OLD);
        }
        return isOld;
    }

    /** What waits tells the newest words, or nothing when they do not match any more. */
    private void renew(Alert alert, ReadArticle article, List<Match> matches) {
        if (matches.isEmpty()) {
            alerts.end(alert.id(), State.DROPPED, Why.CHANGED);
            return;
        }
        Set<String> words = Match.words(matches);
        alerts.renew(alert.id(), article.article().current().version(), article.spelled(words, reading),
                excerpts.passage(article, words));
    }

    private void decide(NewsItem item, ChatId place, List<Match> matches, Optional<String> told) {
        Subscription subscription = matches.getFirst().subscription();
        Instant now = clock.instant();
        Optional<QuietHours> quiet = subscription.quietHours().filter(hours -> hours.isQuiet(now));
        Matter matter = messenger.matter(item, told.isPresent());
        boolean isMerged = matter == Matter.FOLLOWS && item.addsNothing();
        if (subscription.pace() instanceof Pace.InEditions) {
            note(item, place, matches, matter, State.COLLECTED, Why.EDITION, null, null);
        } else if (isMerged) {
            note(item, place, matches, matter, State.MERGED, Why.SAME_STORY, null, null);
        } else if (quiet.filter(hours -> hours.mode() == QuietHours.Mode.HOLD).isPresent()) {
            note(item, place, matches, matter, State.HELD, Why.QUIET, null, quiet.get().end(now));
        } else {
            boolean isSilent = subscription.pace() instanceof Pace.Silent;
            Why why = isSilent ? Why.SILENT : quiet.isPresent() ? Why.QUIET : Why.NOTHING;
            String cause = Messenger.cause(item.article().article().id(), place);
            if (note(item, place, matches, matter, State.QUEUED, why, cause, null)) {
                messenger.queue(item, place, cause, title(matches), Match.words(matches), matter, told,
                        isSilent || quiet.isPresent(), subscription.speaks());
            }
        }
    }

    private String title(List<Match> matches) {
        return messenger.title(matches.stream().map(Match::title).distinct().toList(),
                matches.getFirst().subscription().speaks());
    }

    private boolean note(NewsItem item, ChatId place, List<Match> matches, Matter matter, State state, Why why,
            @org.jspecify.annotations.Nullable String cause, @org.jspecify.annotations.Nullable Instant due) {
        Article article = item.article().article();
        Set<String> words = Match.words(matches);
        Span span = item.span(words, excerpts);
        return alerts.add(new Alerts.Draft(matches.getFirst().subscription().id(), place, title(matches), article.id(),
                article.current().version(), item.placed().story(), matter, state, why,
                item.spelled(words, reading), span, cause, due));
    }

    /** Tells what waited, as it stands now: for the end of a chat's quiet hours, or for an edition that is not wanted any more. */
    void release(Alert alert, Optional<Subscription> subscription) {
        if (subscription.filter(Subscription::isHeard).isEmpty()) {
            alerts.end(alert.id(), State.DROPPED, Why.UNFOLLOWED);
            return;
        }
        Optional<NewsItem> item = item(alert);
        if (item.isEmpty()) {
            alerts.end(alert.id(), State.DROPPED, Why.RETRACTED);
            return;
        }
        transaction.executeWithoutResult(status -> release(alert, subscription.get(), item.get()));
    }

    private void release(Alert alert, Subscription subscription, NewsItem item) {
        Optional<String> told = Optional
                .ofNullable(alerts.toldOf(alert.story().orElseThrow(), alert.article()).get(alert.chat()));
        Matter matter = messenger.matter(item, told.isPresent());
        if (matter == Matter.FOLLOWS && item.addsNothing()) {
            alerts.end(alert.id(), State.MERGED, Why.SAME_STORY);
            return;
        }
        String cause = Messenger.cause(alert.article(), alert.chat());
        alerts.queued(alert.id(), cause, matter, alert.why());
        var words = new java.util.HashSet<>(reading.forms(String.join(" ", alert.words())));
        messenger.queue(item, alert.chat(), cause, alert.what(), words, matter, told,
                subscription.pace() instanceof Pace.Silent, subscription.speaks());
    }

    /** An article as it is to be shown when it has waited; empty when it is not to be shown any more. */
    Optional<NewsItem> item(Alert alert) {
        return articles.find(alert.article()).filter(each -> each.status() != Status.RETRACTED).map(reading::read)
                .filter(ReadArticle::isShowable)
                .flatMap(read -> stories.of(alert.article()).map(placed -> new NewsItem(read, placed,
                        new ArrayList<>(stories.tellers(placed.story())),
                        Dates.of(read.article(), settings.fresh()) == Dates.DOUBTED)));
    }
}
