package app.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.testing.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FloodWatchTest {
    private final TestClock clock = new TestClock("2026-03-05T09:00:00Z");
    private final FloodWatch watch = new FloodWatch(clock);

    @Test
    void threeChatsAtOnceAreAllOfThem() {
        assertThat(watch.isGeneral("1")).isFalse();
        assertThat(watch.isGeneral("1")).isFalse();
        assertThat(watch.isGeneral("2")).isFalse();

        assertThat(watch.isGeneral("3")).isTrue();
    }

    @Test
    void whatWasLongAgoOrIsYetToComeByTheClockDoesNotCount() {
        watch.isGeneral("1");
        watch.isGeneral("2");
        clock.advance(Duration.ofHours(-1));
        assertThat(watch.isGeneral("3")).isFalse();
        assertThat(watch.isGeneral("4")).isFalse();
        clock.advance(Duration.ofSeconds(2));

        assertThat(watch.isGeneral("5")).isFalse();
    }
}
