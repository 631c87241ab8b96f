package app.dateline.observe;

import app.dateline.work.Loop;
import app.dateline.work.Looping;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Whether the bot's own loops go round. Nothing outside this process, such as Telegram or the database, makes it fail: a step
 * that fails is tried again, and a restart would not help. A step that hangs is another matter.
 */
@Component("loopsHealthIndicator")
class LoopsHealth extends AbstractHealthIndicator {
    // A step takes seconds, even a large batch on a slow machine.
    private static final Duration LONGEST_STEP = Duration.ofMinutes(5);

    private final List<Looping> parts;
    private final Clock clock;

    LoopsHealth(List<Looping> parts, Clock clock) {
        super("the state of the loops cannot be read");
        this.parts = parts;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up();
        for (Loop loop : parts.stream().flatMap(part -> part.loops().stream()).toList()) {
            Duration late = Duration.between(loop.due(), clock.instant());
            if (loop.isRunning() && late.compareTo(LONGEST_STEP) > 0) {
                health.down().withDetail(loop.name(), "has been at one step for " + late.toSeconds() + " s");
            } else {
                health.withDetail(loop.name(), loop.isRunning() ? "goes round" : "off");
            }
        }
    }
}
