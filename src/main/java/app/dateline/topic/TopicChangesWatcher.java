package app.dateline.topic;

import app.dateline.work.Watcher;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Takes in what editors change of the topics, in this process or in another one with the same database. */
@Component
@ConditionalOnWebApplication
class TopicChangesWatcher extends Watcher {

    TopicChangesWatcher(Topics topics, Clock clock) {
        super("topic changes", Duration.ofSeconds(1), topics::catchUp, clock);
    }
}
