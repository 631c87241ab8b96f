package app.dateline.alert;

import app.dateline.article.Articles;
import app.dateline.chat.Sealing;
import app.dateline.home.HomeId;
import app.dateline.home.HomeSettings;
import app.dateline.match.TopicJudge;
import app.dateline.match.WordRanks;
import app.dateline.outbox.Dispatcher;
import app.dateline.outbox.Outbox;
import app.dateline.outbox.Sender;
import app.dateline.search.Embedder;
import app.dateline.search.LeadVectors;
import app.dateline.story.Stories;
import app.dateline.subscription.Editions;
import app.dateline.subscription.Subscriptions;
import app.dateline.text.TextAnalyzer;
import app.dateline.topic.Topics;
import app.dateline.view.AlertView;
import app.dateline.view.CorrectionView;
import app.dateline.view.EditionView;
import app.dateline.work.Lease;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Puts the room's parts together. */
@Configuration(proxyBeanMethods = false)
class AlertConfiguration {
    /** Another process takes over this long, and a second, after the one at work was killed. */
    private static final Duration LEASE = Duration.ofSeconds(12);

    @Bean
    AlertLoop alertLoop(AlertLoop.Parts parts, JdbcClient jdbc, HomeSettings home, AlertSettings settings,
            Clock clock) {
        var lease = new Lease(jdbc, "alerts", HomeId.of(home.home()), UUID.randomUUID().toString(), LEASE);
        return new AlertLoop(parts, lease, settings, clock);
    }

    @Bean
    AlertLoop.Parts alertParts(Articles articles, Alerts alerts, Subscriptions subscriptions, Editions editions,
            Outbox outbox, Dispatcher dispatcher, List<Sender> senders, Stories stories, WordRanks ranks,
            Topics topics, TextAnalyzer analyzer, LeadVectors leads, Embedder embedder, AlertView view,
            EditionView editionView, CorrectionView correctionView,
            Sealing buttons, AlertSettings settings, PlatformTransactionManager transactions, Clock clock) {
        var reading = new ArticleReading(analyzer, leads);
        var excerpts = new Excerpts(ranks, reading);
        var messenger = new Messenger(articles, excerpts, view, buttons, outbox);
        var followings = new Followings(new FollowBook(subscriptions, ranks), topics,
                new TopicJudge(ranks, embedder::question));
        var corrections = new Corrections(outbox, alerts, articles, correctionView, transactions);
        var desk = new NewsDesk(articles, reading, stories, followings, corrections, alerts, messenger, excerpts,
                settings, transactions, clock);
        var gathering = new Gathering(alerts, desk, messenger, followings, reading);
        var writer = new EditionWriter(gathering, editionView, buttons, outbox, senders, clock);
        return new AlertLoop.Parts(articles, desk, alerts, subscriptions, editions, writer, outbox,
                dispatcher);
    }
}
