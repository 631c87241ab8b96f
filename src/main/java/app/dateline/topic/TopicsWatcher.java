package app.dateline.topic;

import app.dateline.work.Loop;
import app.dateline.work.Looping;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Reads the topics file again when it has changed, while the bot runs. */
@Component
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty(name = "dateline.watch", matchIfMissing = true)
class TopicsWatcher implements SmartLifecycle, Looping {
    private static final Duration ROUND = Duration.ofSeconds(1);

    private final Loop loop;

    TopicsWatcher(Topics topics, Clock clock) {
        this.loop = new Loop("topics watcher", () -> {
            topics.look();
            return ROUND;
        }, clock);
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop(Duration.ofSeconds(5));
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }

    @Override
    public List<Loop> loops() {
        return List.of(loop);
    }
}
