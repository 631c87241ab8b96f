package app.dateline.alert;

import app.dateline.alert.Alert.Matter;
import app.dateline.alert.Alerts.Count;
import app.dateline.article.Article;
import app.dateline.article.Articles;
import app.dateline.article.Quiet;
import app.dateline.chat.ChatId;
import app.dateline.outbox.Outbox;
import app.dateline.outbox.OutboxMessage;
import app.dateline.outbox.OutboxMessage.State;
import app.dateline.story.Placed;
import app.dateline.story.Stories;
import app.dateline.story.Teller;
import app.dateline.subscription.Subject;
import app.dateline.subscription.Subject.OfQuery;
import app.dateline.subscription.Subject.OfTopic;
import app.dateline.subscription.Subscription;
import app.dateline.subscription.Subscriptions;
import app.dateline.subscription.query.QueryReader;
import app.dateline.subscription.query.Reading.Good;
import app.dateline.topic.Topics;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Why a chat was told of something, or was not. */
@Component
public class Explanations {
    private static final int NEWEST = 5;
    private static final int UNREACHED = 50;

    private static final String QUERY = "query:";

    private final Alerts alerts;
    private final Articles articles;
    private final Stories stories;
    private final Subscriptions subscriptions;
    private final Topics topics;
    private final Outbox outbox;
    private final AlertSettings settings;

    Explanations(Alerts alerts, Articles articles, Stories stories, Subscriptions subscriptions, Topics topics,
            Outbox outbox, AlertSettings settings) {
        this.alerts = alerts;
        this.articles = articles;
        this.stories = stories;
        this.subscriptions = subscriptions;
        this.topics = topics;
        this.outbox = outbox;
        this.settings = settings;
    }

    /**
     * One decision, with what it was made for.
     *
     * @param headline of the article as it stands now; "" when it is gone
     * @param placed where the article belongs; empty when that is not known
     * @param sources how many outlets have told its story by now
     * @param isLate true when it was told long after it was decided
     * @param outcome where its message has ended, as the outbox names its states; empty while it is on its way or there is none
     */
    public record Explained(Alert alert, String headline, Optional<Placed> placed, long sources, boolean isLate,
            Optional<String> outcome) {}

    /** What a message of the bot says, decision by decision; empty when it is no alert, or not known. */
    public List<Explained> message(ChatId chat, String ref) {
        List<Alert> byNumber = alerts.in(chat, ref);
        List<Alert> found = !byNumber.isEmpty() ? byNumber
                : outbox.standing(chat, ref).map(OutboxMessage::cause).map(cause -> alerts.because(chat, cause))
                        .orElse(List.of());
        return once(found).map(this::explained).toList();
    }

    /** A correction is noted for each message that it puts right, and told in one. */
    private static Stream<Alert> once(List<Alert> alerts) {
        record Told(int version, Matter matter, Optional<String> cause) {}
        Set<Told> seen = new HashSet<>();
        return alerts.stream().filter(
                each -> each.matter().isNews() || seen.add(new Told(each.version(), each.matter(), each.cause())));
    }

    /** True when this is a message of the bot that answers a question. */
    public boolean isAnswer(ChatId chat, String ref) {
        return outbox.standing(chat, ref).filter(message -> message.kind() == OutboxMessage.Kind.ANSWER).isPresent();
    }

    /**
     * An article and a chat.
     *
     * @param quiet why nobody is told of it as news; empty when people are
     */
    public record OfArticle(Article article, List<Explained> decisions, Optional<Quiet> quiet) {
        public OfArticle {
            decisions = List.copyOf(decisions);
        }
    }

    /** What became of an article in a chat's thread; empty when there is no such article. */
    public Optional<OfArticle> article(ChatId chat, long id) {
        return articles.find(id).map(article -> new OfArticle(article,
                once(alerts.of(chat, id)).map(this::explained).toList(), articles.quiet(id)));
    }

    /** What became of an article everywhere, for whoever looks after the bot. */
    public List<Count> everywhere(long article) {
        return alerts.counts(article);
    }

    /** Places that were shown what has been corrected or retracted since, and could not be told. */
    public List<Alert> unreached(long article) {
        return alerts.unreached(article, UNREACHED);
    }

    /** Something followed in a chat, and the newest decisions on it. */
    public record Following(Subscription subscription, List<Explained> newest) {
        public Following {
            newest = List.copyOf(newest);
        }
    }

    /** All that is followed by these words in a chat, a topic's name or a saved query: that of the thread at hand before others. */
    public List<Following> following(ChatId chat, String words) {
        Set<Subject> meant = subjects(words);
        return subscriptions.of(chat).stream()
                .filter(each -> meant.stream().anyMatch(subject -> isSame(subject, each.subject())))
                .sorted(Comparator.comparing(each -> each.chat().thread() != chat.thread()))
                .map(found -> new Following(found,
                        alerts.latest(found.id(), NEWEST).stream().map(this::explained).toList()))
                .toList();
    }

    private static boolean isSame(Subject one, Subject other) {
        return one.getClass() == other.getClass() && one.key().equals(other.key());
    }

    /** What is named as it may be behind /subscribe: a topic by its command, alias or title, and a query. */
    private Set<Subject> subjects(String words) {
        Set<Subject> meant = new LinkedHashSet<>();
        topics.named(words).ifPresent(topic -> meant.add(new OfTopic(topic.command())));
        String query = words.regionMatches(true, 0, QUERY, 0, QUERY.length()) ? words.substring(QUERY.length()) : words;
        if (QueryReader.read(query) instanceof Good good) {
            meant.add(new OfQuery(good.query().written()));
        }
        return meant;
    }

    private Explained explained(Alert alert) {
        String headline = articles.find(alert.article()).map(article -> article.current().title()).orElse("");
        // What had to wait for an hour of its own is not late.
        boolean isLate = (alert.why() == Alert.Why.NOTHING || alert.why() == Alert.Why.SILENT) && alert.told()
                .filter(told -> Duration.between(alert.made(), told).compareTo(settings.late()) > 0)
                .isPresent();
        long sources = alert.story()
                .map(story -> stories.tellers(story).stream().map(Teller::source).distinct().count())
                .orElse(1L);
        return new Explained(alert, headline, stories.of(alert.article()), sources, isLate,
                alert.outcome().or(() -> ended(alert)));
    }

    /** What has ended a moment ago is not noted yet. */
    private Optional<String> ended(Alert alert) {
        return alert.cause().flatMap(cause -> outbox.stateOf(alert.chat(), cause))
                .filter(state -> state != State.PENDING && state != State.SENDING).map(State::name);
    }
}
