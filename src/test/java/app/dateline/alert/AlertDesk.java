package app.dateline.alert;

import app.dateline.answer.Newsroom;
import app.dateline.article.Article;
import app.dateline.article.Arrival;
import app.dateline.article.Draft;
import app.dateline.chat.ChatId;
import app.dateline.chat.Evidence;
import app.dateline.chat.Words;
import app.dateline.match.WordRanks;
import app.dateline.outbox.Dispatcher;
import app.dateline.outbox.Outbox;
import app.dateline.outbox.Sender;
import app.dateline.search.Indexer;
import app.dateline.story.Stories;
import app.dateline.subscription.ChatPreferences;
import app.dateline.subscription.Editions;
import app.dateline.subscription.Followers;
import app.dateline.subscription.Pace;
import app.dateline.subscription.Subject.OfQuery;
import app.dateline.subscription.Subject.OfTopic;
import app.dateline.subscription.Subscription;
import app.dateline.subscription.SubscriptionSettings;
import app.dateline.subscription.Subscriptions;
import app.dateline.testing.TestDatabase;
import app.dateline.topic.TopicSettings;
import app.dateline.topic.Topics;
import app.dateline.view.AlertView;
import app.dateline.view.CitedView;
import app.dateline.view.CorrectionView;
import app.dateline.view.EditionView;
import app.dateline.view.SourceLine;
import app.dateline.work.Lease;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** A store, an index, subscriptions and the loop that tells of articles: the real parts, over a database that a channel may share. */
public final class AlertDesk implements AutoCloseable {
    private static final String TOPICS = """
            topics:
              - command: bridge
                title: The old bridge
                description: Repairs of the old bridge over the Vell
                query: closing and repairs of the old bridge over the Vell
              - command: festival
                title: Lantern festival
                description: The lantern festival
                query: lantern festival visitors
            """;

    public final Newsroom room;
    public final Alerts alerts;
    public final Subscriptions subscriptions;
    public final ChatPreferences preferences;
    public final Stories stories;
    public final Explanations explanations;
    public final Outbox outbox;
    public final Topics topics;
    final AlertLoop.Parts parts;
    private final AlertLoop loop;

    /** @param dispatcher is woken when there is something to send */
    public AlertDesk(TestDatabase database, Path folder, Clock clock, Outbox outbox, Dispatcher dispatcher,
            List<Sender> senders, Words words) {
        this.outbox = outbox;
        room = new Newsroom(database.source, folder.resolve("home"), clock);
        alerts = new Alerts(database.jdbc, clock);
        var settings = new SubscriptionSettings(10_000, Followers.ADMINS, Duration.ofHours(6), Duration.ofMinutes(1));
        subscriptions = new Subscriptions(database.jdbc, database.transactions, settings, List.of(alerts), clock);
        preferences = new ChatPreferences(database.jdbc, database.transactions, clock);
        var ranks = new WordRanks();
        topics = new Topics(new TopicSettings(topics(folder)));
        stories = new Stories(database.jdbc, room.articles, ranks, database.transactions, clock);
        var source = new SourceLine(words);
        var view = new AlertView(words, new CitedView(source), source);
        var usual = AlertSettings.usual();
        parts = new AlertConfiguration().alertParts(room.articles, alerts, subscriptions,
                new Editions(database.jdbc, database.transactions, settings, clock), outbox, dispatcher, senders,
                stories,
                ranks, topics, room.analyzer, room.leads, room.embedder,
                view, new EditionView(words, view, source),
                new CorrectionView(words, source),
                (chat, reply) -> reply.with(List.of()), usual, database.transactions, clock);
        loop = new AlertLoop(parts, new Lease(database.jdbc, "alerts", "test", UUID.randomUUID().toString(),
                Duration.ofSeconds(12)), usual, clock);
        explanations = new Explanations(alerts, room.articles, stories, subscriptions, topics, outbox, usual);
    }

    private static Path topics(Path folder) {
        try {
            return Files.writeString(folder.resolve("topics.yml"), TOPICS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stores, indexes and tells. */
    public List<Article> comes(Draft... drafts) {
        List<Article> articles = room.store(drafts).stream()
                .map(saved -> room.articles.find(saved.articleId()).orElseThrow()).toList();
        work();
        return articles;
    }

    /** Stores these as one import, and tells what is to be told. */
    public void comesInBulk(int count, IntFunction<Draft> draft) {
        room.articles.saveAll(IntStream.range(0, count).mapToObj(draft).toList(), new Arrival(false, 50));
        work();
    }

    /** As the application's proof does it. */
    public boolean holds(Evidence evidence, String words) {
        return room.articles.status(evidence.articleId()) != Article.Status.RETRACTED
                && room.articles.version(evidence.articleId(), evidence.version())
                        .filter(version -> version.text().startsWith(words, evidence.start())).isPresent();
    }

    /** Does all that is to be done now. */
    public void work() {
        room.catchUp(Indexer.Progress.NONE);
        while (loop.runOnce()) {
            Thread.onSpinWait();
        }
    }

    public Subscription followsTopic(ChatId chat, String command, Pace pace) {
        subscriptions.add(chat, new OfTopic(command), pace, Locale.ENGLISH, "7");
        return subscriptions.find(chat, new OfTopic(command)).orElseThrow();
    }

    public Subscription followsQuery(ChatId chat, String query, Pace pace) {
        subscriptions.add(chat, new OfQuery(query), pace, Locale.ENGLISH, "7");
        return subscriptions.find(chat, new OfQuery(query)).orElseThrow();
    }

    @Override
    public void close() {
        room.close();
    }
}
