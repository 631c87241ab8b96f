package app.dateline.readers;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.chat.ChatId;
import app.dateline.chat.Evidence;
import app.dateline.chat.IncomingMessage.Place;
import app.dateline.chat.Person;
import app.dateline.readers.Report.Outcome;
import app.dateline.readers.Report.Reason;
import app.dateline.readers.Reports.Added;
import app.dateline.readers.Reports.Draft;
import app.dateline.testing.TestClock;
import app.dateline.testing.TestDatabase;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What reports of readers promise, on every database. */
abstract class ReportsContract {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final ChatId GROUP = new ChatId("telegram", "-100", 5);

    private final TestClock clock = new TestClock("2026-03-05T09:00:00Z");
    private Reports reports;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        reports = new Reports(database().jdbc, clock);
    }

    /** Words that begin there are reported in the group. */
    private Added report(String person, int start) {
        return reports.add(new Draft(new Person("telegram", person, "Ann"), GROUP, Place.GROUP, Locale.GERMAN,
                new Evidence(3, 2, start, start + 9), "When?", Reason.SPEAKER));
    }

    @Test
    void oneOfAReaderForTheSameWordsIsTakenOnce() {
        assertThat(report("7", 10)).isEqualTo(Added.TAKEN);
        assertThat(report("7", 10)).isEqualTo(Added.KNOWN);
        assertThat(report("8", 10)).isEqualTo(Added.TAKEN);

        assertThat(reports.open()).isEqualTo(2);
        Report first = reports.open(0, 5).getFirst();
        assertThat(first).isEqualTo(new Report(first.id(), Optional.of(GROUP), Place.GROUP, Locale.GERMAN,
                new Evidence(3, 2, 10, 19), "When?", Reason.SPEAKER, clock.instant(), Optional.empty()));
        assertThat(reports.find(first.id())).contains(first);
        assertThat(reports.open(first.id(), 5)).hasSize(1).doesNotContain(first);
        assertThat(first.canBeAnswered()).isTrue();
    }

    @Test
    void aReaderMayReportSoMuchInADay() {
        for (int i = 0; i < Reports.A_DAY; i++) {
            assertThat(report("7", i)).isEqualTo(Added.TAKEN);
        }

        assertThat(report("7", 99)).isEqualTo(Added.TOO_MANY);
        assertThat(report("8", 99)).isEqualTo(Added.TAKEN);
        clock.advance(Duration.ofDays(1));
        assertThat(report("7", 99)).isEqualTo(Added.TAKEN);
    }

    @Test
    void oneIsClosedOnceAndMayBeOpenedAgain() {
        report("7", 10);
        long id = reports.open(0, 1).getFirst().id();

        assertThat(reports.close(id, Outcome.DISMISSED)).isTrue();
        assertThat(reports.close(id, Outcome.ANSWERED)).isFalse();
        assertThat(reports.find(id).orElseThrow().outcome()).contains(Outcome.DISMISSED);
        assertThat(reports.open(0, 5)).isEmpty();
        assertThat(report("7", 10)).isEqualTo(Added.KNOWN);

        assertThat(reports.reopen(id)).isTrue();
        assertThat(reports.reopen(id)).isFalse();
        assertThat(reports.open()).isEqualTo(1);
    }

    @Test
    void editorsAreToldOfWhatIsNewToThemOnceAnHour() {
        assertThat(reports.told(HOUR)).isZero();
        report("7", 10);
        report("7", 11);
        assertThat(reports.told(HOUR)).isEqualTo(2);
        assertThat(reports.told(HOUR)).isZero();

        report("8", 10);
        clock.advance(HOUR.minusSeconds(1));
        assertThat(reports.told(HOUR)).isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(reports.told(HOUR)).isEqualTo(1);
    }

    @Test
    void oldOnesAreForgottenClosedOrNot() {
        report("7", 10);
        report("8", 10);
        reports.close(reports.open(0, 1).getFirst().id(), Outcome.DISMISSED);
        clock.advance(Duration.ofDays(10));
        report("9", 10);

        reports.forgetBefore(clock.instant().minus(Duration.ofDays(10)));
        assertThat(reports.open()).isEqualTo(2);
        reports.forgetBefore(clock.instant().minus(Duration.ofDays(10)).plusSeconds(1));

        assertThat(reports.open()).isEqualTo(1);
        assertThat(report("7", 10)).as("its reader is not known any more").isEqualTo(Added.TAKEN);
    }

    @Test
    void theAnswerGoesWhereTheGroupHasMoved() {
        report("7", 10);

        reports.moved("telegram", "-100", "-200");

        assertThat(reports.open(0, 1).getFirst().chat()).contains(new ChatId("telegram", "-200", 0));
    }
}
