package app.dateline.subscription;

import app.dateline.work.Loop;
import app.dateline.work.Looping;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks for followed topics that are gone while the bot runs. */
@Component
@ConditionalOnWebApplication
class GoneTopicsWatcher implements SmartLifecycle, Looping {
    private static final Duration ROUND = Duration.ofSeconds(5);

    private final Loop loop;

    GoneTopicsWatcher(GoneTopics gone, Clock clock) {
        this.loop = new Loop("gone topics", () -> {
            gone.look();
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
