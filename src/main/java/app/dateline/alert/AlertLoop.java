package app.dateline.alert;

import app.dateline.article.Article;
import app.dateline.article.Articles;
import app.dateline.outbox.Dispatcher;
import app.dateline.outbox.Outbox;
import app.dateline.subscription.Editions;
import app.dateline.subscription.Subscription;
import app.dateline.subscription.Subscriptions;
import app.dateline.work.Lease;
import app.dateline.work.SoleLoop;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;

/**
 * Takes every article that can be found, and everything whose moment has come, to those who follow it. Of all processes that share a
 * database one does this at a time.
 */
public final class AlertLoop extends SoleLoop {
    private static final Logger log = LoggerFactory.getLogger(AlertLoop.class);
    private static final int ARTICLES = 20;
    private static final int EDITIONS = 100;
    private static final int HELD = 100;
    private static final int TRIES = 3;
    private static final Duration STANDBY = Duration.ofSeconds(1);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration SWEEP = Duration.ofHours(1);
    /** A message counts as ended as of the moment before its row says so. */
    private static final Duration SLACK = Duration.ofSeconds(10);
    private static final Duration LEAVE = Duration.ofSeconds(10);
    /** After the index begins, so that its first articles are not waited for. */
    private static final int PHASE = 200;

    private final Parts parts;
    private final AlertSettings settings;
    private final Clock clock;
    private final Map<Long, Integer> failures = new HashMap<>();
    private Instant looked = Instant.MIN;
    private Instant swept = Instant.MIN;
    private Instant tidied = Instant.MIN;
    private Instant noted = Instant.EPOCH;
    private long settled;

    /** What it works with. */
    record Parts(Articles articles, NewsDesk desk, Alerts alerts, Subscriptions subscriptions, Editions editions,
            EditionWriter writer, Outbox outbox, Dispatcher dispatcher) {}

    AlertLoop(Parts parts, Lease lease, AlertSettings settings, Clock clock) {
        super("alerts", lease, STANDBY, LEAVE,
                "an article is still being told of; what is left of it is done at the next start", clock);
        this.parts = parts;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected Duration step() {
        return runOnce() ? Duration.ZERO : settings.look();
    }

    /** Does what is to be done now, as long as no other process may; returns true when there may be more. */
    boolean runOnce() {
        boolean isBusy = articles();
        if (isOurs() && Duration.between(looked, clock.instant()).abs().compareTo(SECOND) >= 0) {
            looked = clock.instant();
            isBusy |= due();
            isBusy |= isOurs() && parts.editions().take(EDITIONS, parts.writer()::write);
            settle();
            sweep();
        }
        return isBusy;
    }

    private boolean articles() {
        List<Article> some = parts.articles().indexed(ARTICLES);
        for (Article article : some) {
            if (!isOurs()) {
                return false;
            }
            take(article);
        }
        if (!some.isEmpty()) {
            parts.dispatcher().wake();
        }
        return some.size() == ARTICLES;
    }

    /** One that cannot be told of does not hold up the others for ever. */
    private void take(Article article) {
        try {
            parts.desk().take(article, this::isOurs);
            failures.remove(article.id());
        } catch (RuntimeException e) {
            if (e instanceof DuplicateKeyException || isOfTheDatabase(e)) {
                throw e;
            }
            int failed = failures.merge(article.id(), 1, Integer::sum);
            if (failed < TRIES) {
                throw e;
            }
            log.error("nobody is told of article {} any more, after {} tries", article.id(), failed, e);
            failures.remove(article.id());
            parts.articles().matched(article);
        }
    }

    /** True for what is no fault of the article: the database is away or busy, or another process has just done the same. */
    private boolean due() {
        List<Alert> due = parts.alerts().due(HELD);
        for (Alert alert : due) {
            if (!isOurs()) {
                return false;
            }
            parts.desk().release(alert, alert.subscription().flatMap(parts.subscriptions()::find));
        }
        if (!due.isEmpty()) {
            parts.dispatcher().wake();
        }
        return due.size() == HELD;
    }

    /** What was collected for editions that nobody wants any more: told now where another pace is wanted, else dropped. */
    private void leftOver() {
        for (long id : parts.alerts().collecting()) {
            Optional<Subscription> subscription = parts.subscriptions().find(id);
            if (subscription.isEmpty() || subscription.get().schedule().isEmpty()) {
                parts.alerts().collected(id).reversed().forEach(alert -> parts.desk().release(alert, subscription));
            }
        }
    }

    /** Only when messages have ended since the last time. */
    private void settle() {
        long ended = parts.outbox().ended();
        if (ended != settled) {
            Instant since = noted;
            noted = clock.instant();
            parts.alerts().settle(since.minus(SLACK));
            settled = ended;
        }
    }

    private void sweep() {
        if (Duration.between(tidied, clock.instant()).abs().compareTo(MINUTE) >= 0) {
            tidied = clock.instant();
            // Another process may have sent some, with a clock of its own.
            noted = tidied;
            parts.alerts().settle();
            leftOver();
        }
        if (Duration.between(swept, clock.instant()).compareTo(SWEEP) >= 0) {
            swept = clock.instant();
            parts.alerts().forget(settings.kept());
        }
    }

    @Override
    public boolean isAutoStartup() {
        return settings.loop();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
