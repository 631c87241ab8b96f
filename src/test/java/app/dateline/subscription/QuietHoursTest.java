package app.dateline.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.dateline.subscription.QuietHours.Mode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    @ParameterizedTest(name = "{0} to {1} in {2}: at {3} until {4}")
    @CsvSource({
            "22:00, 07:00, Europe/Berlin,  2026-06-01T20:00:00Z, 2026-06-02T05:00:00Z",
            "22:00, 07:00, Europe/Berlin,  2026-06-02T04:59:59Z, 2026-06-02T05:00:00Z",
            "22:00, 07:00, Europe/Berlin,  2026-06-02T05:00:00Z, 2026-06-02T05:00:00Z", // over
            "22:00, 07:00, Europe/Berlin,  2026-06-01T19:59:59Z, 2026-06-01T19:59:59Z", // not yet
            "12:00, 14:00, Asia/Tokyo,     2026-06-01T03:30:00Z, 2026-06-01T05:00:00Z",
            "22:00, 02:30, Europe/Berlin,  2026-03-28T23:00:00Z, 2026-03-29T01:00:00Z", // its end is skipped
            "22:00, 02:30, Europe/Berlin,  2026-10-24T23:00:00Z, 2026-10-25T00:30:00Z"}) // its end comes twice
    void lastsUntil(LocalTime from, LocalTime to, String zone, Instant moment, Instant end) {
        var quiet = new QuietHours(from, to, Mode.HOLD, ZoneId.of(zone));

        assertThat(quiet.end(moment)).isEqualTo(end);
        assertThat(quiet.isQuiet(moment)).isEqualTo(moment.isBefore(end));
    }

    @Test
    void endsWithinADayInEveryZoneAroundEveryTransition() {
        for (String id : ZoneId.getAvailableZoneIds()) {
            ZoneId zone = ZoneId.of(id);
            var quiet = new QuietHours(LocalTime.of(23, 0), LocalTime.of(2, 30), Mode.SILENCE, zone);
            var next = zone.getRules().nextTransition(Instant.parse("2026-01-01T00:00:00Z"));
            Instant begin = next == null ? Instant.parse("2026-01-01T00:00:00Z") : next.getInstant();
            for (int hour = -30; hour < 30; hour++) {
                Instant moment = begin.plus(Duration.ofHours(hour));
                Instant end = quiet.end(moment);
                assertThat(quiet.isQuiet(end)).as("%s %s", zone, moment).isFalse();
                assertThat(Duration.between(moment, end)).as("%s %s", zone, moment).isLessThan(Duration.ofHours(8));
            }
        }
    }

    @Test
    void refusesHoursWithoutEndOrBeginning() {
        LocalTime noon = LocalTime.NOON;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new QuietHours(noon, noon, Mode.HOLD, ZoneId.of("UTC")));
    }
}
