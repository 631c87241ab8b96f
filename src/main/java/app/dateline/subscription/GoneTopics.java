package app.dateline.subscription;

import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.chat.Words;
import app.dateline.outbox.Outbox;
import app.dateline.outbox.OutboxMessage.Draft;
import app.dateline.outbox.OutboxMessage.Kind;
import app.dateline.topic.Topic;
import app.dateline.topic.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the followers of a topic that was taken away, plainly and once; should it come back, they follow it still. */
@Component
class GoneTopics {
    private static final Logger log = LoggerFactory.getLogger(GoneTopics.class);
    private static final int AT_ONCE = 200;
    /** Finds followers who were out of reach when the others were told. */
    private static final Duration FULL_LOOK = Duration.ofMinutes(5);

    private final Topics topics;
    private final Subscriptions subscriptions;
    private final Outbox outbox;
    private final SubscriptionSettings settings;
    private final TransactionTemplate transaction;
    private final Words words;
    private final Clock clock;
    /** Topics that are followed and not there, and since when. */
    private final Map<String, Instant> missing = new HashMap<>();
    private List<Topic> seen = List.of();
    private Instant looked = Instant.EPOCH;

    GoneTopics(Topics topics, Subscriptions subscriptions, Outbox outbox, SubscriptionSettings settings,
            PlatformTransactionManager transactions, Words words, Clock clock) {
        this.topics = topics;
        this.subscriptions = subscriptions;
        this.outbox = outbox;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.words = words;
        this.clock = clock;
    }

    /**
     * Looks at every topic that is followed, when the topics have changed and now and then; else only at those of which followers
     * may have to be told. Not for two threads at once.
     */
    void look() {
        Instant now = clock.instant();
        List<Topic> all = topics.all();
        if (!all.equals(seen) || !now.isBefore(looked.plus(FULL_LOOK))) {
            seen = all;
            looked = now;
            lookAtAll(now);
        }
        missing.entrySet().removeIf(each -> isDue(each.getValue(), now) && tell(each.getKey()));
    }

    private void lookAtAll(Instant now) {
        Set<String> followed = subscriptions.followedTopics();
        missing.keySet().retainAll(followed);
        for (String topic : followed) {
            if (topics.find(topic).isPresent()) {
                missing.remove(topic);
                subscriptions.isBack(topic);
            } else {
                missing.putIfAbsent(topic, now);
            }
        }
    }

    private boolean isDue(Instant since, Instant now) {
        return !since.plus(settings.topicGone()).isAfter(now);
    }

    /** Returns true when everybody has been told. */
    private boolean tell(String topic) {
        List<Subscription> some = subscriptions.notTold(topic, AT_ONCE);
        some.forEach(each -> transaction.executeWithoutResult(status -> tell(topic, each)));
        if (!some.isEmpty()) {
            log.info("the topic {} is gone; {} of its followers are told", topic, some.size());
        }
        return some.size() < AT_ONCE;
    }

    private void tell(String topic, Subscription each) {
        if (subscriptions.tellGone(each.id())) {
            var text = Reply.of(Paragraph.of(Run.of(words.say(each.speaks(), "follow.topic-gone", topic))));
            String cause = "topic gone " + each.id() + " " + clock.instant().getEpochSecond();
            outbox.add(new Draft(each.chat(), Kind.PUSH, cause, text, each.speaks(), null));
        }
    }
}
