package app.dateline.alert;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.article.Published;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

    /** It came at noon of 5 March 2026, and counts as news for a week. */
    @ParameterizedTest
    @CsvSource({"2026-03-05, FRESH", "2026-02-26, FRESH", "2026-02-25, OLD", "2026-03-06, FRESH", "2026-03-07, DOUBTED",
            "2026-03-06T11:59:00Z, FRESH", "2026-03-06T12:01:00Z, DOUBTED", "1970-01-01, DOUBTED",
            "1969-12-31T23:00:00Z, DOUBTED", "1970-06-01, OLD", "2099-01-01, DOUBTED"})
    void believesWhatCanBe(String published, Dates expected) {
        assertThat(Dates.of(Published.parse(published), Instant.parse("2026-03-05T12:00:00Z"), Duration.ofDays(7)))
                .isEqualTo(expected);
    }
}
