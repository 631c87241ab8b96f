package app.dateline.observe;

import app.dateline.outbox.Standstill;
import app.dateline.outbox.Standstill.Standing;
import java.util.Optional;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether all that nobody asked for is held back, to be looked at: somebody wanted it so, and so it is no fault. */
@Component("sendingHealthIndicator")
class SendingHealth extends AbstractHealthIndicator {
    private final Standstill standstill;

    SendingHealth(Standstill standstill) {
        super("whether sending is paused cannot be read");
        this.standstill = standstill;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Optional<Standing> standing = standstill.now();
        health.up().withDetail("paused", standing.isPresent());
        standing.ifPresent(each -> {
            each.until().ifPresent(until -> health.withDetail("until", until.toString()));
            health.withDetail("reason", each.reason());
        });
    }
}
