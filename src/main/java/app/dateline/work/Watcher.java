package app.dateline.work;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.SmartLifecycle;

/** Looks at something again and again while the bot runs. */
public abstract class Watcher implements SmartLifecycle, Looping {
    private static final Duration LEAVE = Duration.ofSeconds(5);

    private final Loop loop;

    /**
     * @param round how long to rest between two looks
     * @param look what is done each time
     */
    protected Watcher(String name, Duration round, Runnable look, Clock clock) {
        this.loop = new Loop(name, () -> {
            look.run();
            return round;
        }, clock);
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop(LEAVE);
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
