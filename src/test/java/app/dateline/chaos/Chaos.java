package app.dateline.chaos;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Callable;

/** How long and with which chances this run goes. */
final class Chaos {
    /** {@code -Dchaos.seed}: the same seed draws the same chances. */
    static final long SEED = Long.getLong("chaos.seed", 20_260_101);
    private static final boolean IS_LONG = "long".equals(System.getProperty("chaos"));

    private Chaos() {}

    /** A measure of this run. */
    static int of(int shortRun, int longRun) {
        return IS_LONG ? longRun : shortRun;
    }

    static Random random() {
        return new Random(SEED);
    }

    /** Waits for as long as a busy machine may need. */
    static void until(Callable<Boolean> condition) {
        await().atMost(Duration.ofMinutes(of(4, 120))).pollInterval(Duration.ofMillis(20)).until(condition);
    }
}
