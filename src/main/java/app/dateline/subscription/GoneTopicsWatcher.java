package app.dateline.subscription;

import app.dateline.work.Watcher;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Looks for followed topics that are gone while the bot runs. */
@Component
@ConditionalOnWebApplication
class GoneTopicsWatcher extends Watcher {

    GoneTopicsWatcher(GoneTopics gone, Clock clock) {
        super("gone topics", Duration.ofSeconds(5), gone::look, clock);
    }
}
