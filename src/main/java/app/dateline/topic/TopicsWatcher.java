package app.dateline.topic;

import app.dateline.work.Watcher;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Reads the topics file again when it has changed, while the bot runs. */
@Component
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty(name = "dateline.watch", matchIfMissing = true)
class TopicsWatcher extends Watcher {

    TopicsWatcher(Topics topics, Clock clock) {
        super("topics watcher", Duration.ofSeconds(1), topics::look, clock);
    }
}
