package app.dateline.chaos;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Callable;

/** How long and with which chances this run goes. */
public final class Chaos {
    /** {@code -Dchaos.seed}: the same seed draws the same chances. */
    public static final long SEED = Long.getLong("chaos.seed", 20_260_101);
    private static final boolean IS_LONG = "long".equals(System.getProperty("chaos"));

    private Chaos() {}

    /** A measure of this run. */
    public static int of(int shortRun, int longRun) {
        return IS_LONG ? longRun : shortRun;
    }

    public static Random random() {
        return new Random(SEED);
    }

    /** Waits for as long as a busy machine may need. */
    public static void until(Callable<Boolean> condition) {
        await().atMost(Duration.ofMinutes(of(3, 120))).pollInterval(Duration.ofMillis(20)).until(condition);
    }
}
