package app.dateline.telegram;

import app.dateline.home.HomeId;
import app.dateline.home.HomeSettings;
import app.dateline.outbox.Dispatcher;
import app.dateline.work.Lease;
import app.dateline.work.Loop;
import app.dateline.work.Looping;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which of the processes that share a database works on Telegram: asks it for updates, handles them and sends. A token has
 * one poller only. Webhooks may come to any of them.
 */
@Component
@OnTelegram
class Duty implements SmartLifecycle, Looping {
    private static final Logger log = LoggerFactory.getLogger(Duty.class);
    /** Another process takes over this long, and a second, after the one on duty was killed. */
    private static final Duration LENGTH = Duration.ofSeconds(12);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration AGAIN = Duration.ofMillis(500);

    private final Lease lease;
    private final Runnable onLoss;
    private final Loop loop;
    private boolean wasHeld;
    private boolean isToldStandby;

    @Autowired
    Duty(JdbcClient jdbc, HomeSettings home, BotApi api, Clock clock) {
        this(new Lease(jdbc, TelegramSender.CHANNEL, HomeId.of(home.home()), UUID.randomUUID().toString(), LENGTH),
                api::cancelPoll, clock);
    }

    /** @param onLoss ends at once what may outlast the lease */
    Duty(Lease lease, Runnable onLoss, Clock clock) {
        this.lease = lease;
        this.onLoss = onLoss;
        this.loop = new Loop("telegram duty", this::step, clock);
    }

    /** True while this process is the one that works on Telegram. */
    boolean isHeld() {
        return lease.isHeld();
    }

    private Duration step() {
        boolean isTold = true;
        try {
            lease.keep();
        } catch (RuntimeException e) {
            isTold = false;
            log.debug("the lease cannot be renewed now", e);
        }
        boolean isHeld = lease.isHeld();
        tell(isHeld, isTold);
        wasHeld = isHeld;
        if (!isTold) {
            return AGAIN;
        }
        return isHeld ? lease.length().dividedBy(3) : LOOK;
    }

    private void tell(boolean isHeld, boolean isTold) {
        if (isHeld && !wasHeld) {
            log.info("this process works on Telegram now");
            isToldStandby = false;
        } else if (!isHeld && wasHeld) {
            log.warn("this process no longer works on Telegram: {}",
                    isTold ? "another one took over" : "the database does not answer");
            onLoss.run();
        } else if (!isHeld && isTold && !isToldStandby) {
            log.info("another process with the same database works on Telegram; this one stands by");
            isToldStandby = true;
        }
    }

    /** The first look is over when this returns, so that a bot alone never waits for its turn. */
    @Override
    public void start() {
        step();
        loop.start();
    }

    /** Whoever stands by takes over within a second. */
    @Override
    public void stop() {
        loop.stop(LOOK);
        wasHeld = false;
        try {
            lease.release();
        } catch (RuntimeException e) {
            log.warn("the lease was not given back; others wait until it ends: {}", e.toString());
        }
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }

    @Override
    public List<Loop> loops() {
        return List.of(loop);
    }

    /** Before whatever asks it, and after it has come to its end. */
    @Override
    public int getPhase() {
        return Dispatcher.PHASE - 1;
    }
}
