package app.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.testing.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
    private final TestClock clock = new TestClock("2026-03-05T09:00:00Z");
    private final Terminal terminal = new TestTerminal().terminal;
    private final Pace pace = new Pace(clock);

    @Test
    void tellsTheRateAndTheTimeThatTheRestTakes() {
        pace.at(0, 12_000);
        clock.advance(Duration.ofSeconds(10));
        pace.at(500, 12_000);

        assertThat(pace.perSecond()).contains(50.0);
        assertThat(pace.remaining()).contains(Duration.ofSeconds(230));
        assertThat(pace.words(terminal, "progress.passages")).isEqualTo("50.0 passages/s, 0:03:50 left");
    }

    @Test
    void doesNotCountWhatAnEarlierRunDid() {
        pace.at(9_000, 10_000);
        clock.advance(Duration.ofSeconds(20));
        pace.at(9_100, 10_000);

        assertThat(pace.perSecond()).contains(5.0);
        assertThat(pace.remaining()).contains(Duration.ofMinutes(3));
    }

    @Test
    void saysNothingWhileItKnowsNothing() {
        assertThat(pace.words(terminal, "progress.articles")).isEmpty();
        pace.at(0, 100);
        assertThat(pace.words(terminal, "progress.articles")).isEmpty();
        clock.advance(Duration.ofMillis(900));
        pace.at(50, 100);
        assertThat(pace.words(terminal, "progress.articles")).isEmpty();
        clock.advance(Duration.ofHours(1));
        pace.at(0, 100);
        assertThat(pace.remaining()).isEmpty();
    }

    @Test
    void tellsTheRateAloneWhereTheEndIsUnknown() {
        pace.at(0, 0);
        clock.advance(Duration.ofSeconds(2));
        pace.at(2_469, 0);

        assertThat(pace.words(terminal, "progress.articles")).isEqualTo("1,234.5 articles/s");
    }

    @Test
    void writesHoursAndFollowsAGrowingTotal() {
        pace.at(0, 10);
        clock.advance(Duration.ofSeconds(100));
        pace.at(10, 1_000);

        assertThat(pace.words(terminal, "progress.articles")).isEqualTo("0.1 articles/s, 2:45:00 left");

        pace.at(1_000, 1_000);
        assertThat(pace.remaining()).contains(Duration.ZERO);
    }
}
